CREATE TABLE "bulk_items" (
	"job_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"flow_id" uuid NOT NULL,
	"name" text NOT NULL,
	"state" text NOT NULL,
	"message" text,
	"hint" text,
	"trace_id" text,
	CONSTRAINT "bulk_items_job_id_position_pk" PRIMARY KEY("job_id","position")
);
--> statement-breakpoint
CREATE TABLE "bulk_jobs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"action" text NOT NULL,
	"account_id" uuid NOT NULL,
	"to_account_id" uuid,
	"publish" boolean NOT NULL,
	"state" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "flow_references" (
	"from_account_id" uuid NOT NULL,
	"from_meta_flow_id" text NOT NULL,
	"to_account_id" uuid NOT NULL,
	"to_meta_flow_id" text NOT NULL,
	"flow_id" uuid,
	"how" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "flow_references_from_account_id_from_meta_flow_id_to_account_id_pk" PRIMARY KEY("from_account_id","from_meta_flow_id","to_account_id")
);
--> statement-breakpoint
CREATE TABLE "graph_calls" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "graph_calls_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp (3) with time zone NOT NULL,
	"account_id" uuid NOT NULL,
	"node_id" text,
	"method" text NOT NULL,
	"path" text NOT NULL,
	"attempt" integer NOT NULL,
	"milliseconds" integer NOT NULL,
	"outcome" text NOT NULL,
	"code" integer,
	"trace_id" text
);
--> statement-breakpoint
CREATE TABLE "send_jobs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"phone_number_id" text NOT NULL,
	"flow_id" uuid,
	"meta_flow_id" text,
	"name" text NOT NULL,
	"message" "bytea" NOT NULL,
	"state" text NOT NULL,
	"reason" "bytea",
	"resumes_at" timestamp (3) with time zone,
	"per_second" double precision NOT NULL,
	"total" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "test_numbers" (
	"account_id" uuid NOT NULL,
	"number" text NOT NULL,
	"label" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_used_at" timestamp (3) with time zone,
	CONSTRAINT "test_numbers_account_id_number_pk" PRIMARY KEY("account_id","number")
);
--> statement-breakpoint
DROP INDEX "sent_messages_by_flow";--> statement-breakpoint
DROP INDEX "sent_messages_by_account";--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "environment" text DEFAULT 'development' NOT NULL;--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "public_url" text;--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "sealed_verify_token" text;--> statement-breakpoint
ALTER TABLE "bulk_items" ADD CONSTRAINT "bulk_items_job_id_bulk_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."bulk_jobs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bulk_items" ADD CONSTRAINT "bulk_items_flow_id_flows_id_fk" FOREIGN KEY ("flow_id") REFERENCES "public"."flows"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bulk_jobs" ADD CONSTRAINT "bulk_jobs_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bulk_jobs" ADD CONSTRAINT "bulk_jobs_to_account_id_accounts_id_fk" FOREIGN KEY ("to_account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "flow_references" ADD CONSTRAINT "flow_references_from_account_id_accounts_id_fk" FOREIGN KEY ("from_account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "flow_references" ADD CONSTRAINT "flow_references_to_account_id_accounts_id_fk" FOREIGN KEY ("to_account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "flow_references" ADD CONSTRAINT "flow_references_flow_id_flows_id_fk" FOREIGN KEY ("flow_id") REFERENCES "public"."flows"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "graph_calls" ADD CONSTRAINT "graph_calls_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "send_jobs" ADD CONSTRAINT "send_jobs_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "send_jobs" ADD CONSTRAINT "send_jobs_flow_id_flows_id_fk" FOREIGN KEY ("flow_id") REFERENCES "public"."flows"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "test_numbers" ADD CONSTRAINT "test_numbers_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "graph_calls_by_account" ON "graph_calls" USING btree ("account_id","id");--> statement-breakpoint
CREATE INDEX "graph_calls_by_node" ON "graph_calls" USING btree ("account_id","node_id","id");--> statement-breakpoint
CREATE INDEX "send_jobs_by_account" ON "send_jobs" USING btree ("account_id","created_at");--> statement-breakpoint
CREATE INDEX "send_jobs_by_flow" ON "send_jobs" USING btree ("flow_id","created_at");--> statement-breakpoint
CREATE INDEX "sent_messages_by_flow" ON "sent_messages" USING btree ("flow_id","created_at","id");--> statement-breakpoint
CREATE INDEX "sent_messages_by_account" ON "sent_messages" USING btree ("account_id","created_at","id");