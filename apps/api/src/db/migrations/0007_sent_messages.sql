CREATE TABLE "sent_messages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"phone_number_id" text NOT NULL,
	"flow_id" uuid,
	"meta_flow_id" text,
	"flow_revision" integer,
	"flow_token" text NOT NULL,
	"recipient" text NOT NULL,
	"wamid" text,
	"kind" text NOT NULL,
	"status" text NOT NULL,
	"error" "bytea",
	"job_id" uuid,
	"position" integer,
	"data" "bytea",
	"created_at" timestamp (3) with time zone NOT NULL,
	"sent_at" timestamp (3) with time zone,
	"delivered_at" timestamp (3) with time zone,
	"read_at" timestamp (3) with time zone,
	"failed_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "sent_messages" ADD CONSTRAINT "sent_messages_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sent_messages" ADD CONSTRAINT "sent_messages_flow_id_flows_id_fk" FOREIGN KEY ("flow_id") REFERENCES "public"."flows"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "sent_messages_by_wamid" ON "sent_messages" USING btree ("account_id","wamid") WHERE wamid is not null;--> statement-breakpoint
CREATE INDEX "sent_messages_by_token" ON "sent_messages" USING btree ("account_id","flow_token");--> statement-breakpoint
CREATE INDEX "sent_messages_by_flow" ON "sent_messages" USING btree ("flow_id","created_at" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE INDEX "sent_messages_by_account" ON "sent_messages" USING btree ("account_id","created_at" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE INDEX "sent_messages_by_job" ON "sent_messages" USING btree ("job_id","position");