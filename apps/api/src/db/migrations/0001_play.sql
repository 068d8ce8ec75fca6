CREATE TABLE "play_kits" (
	"flow_id" uuid PRIMARY KEY NOT NULL,
	"revision" integer NOT NULL,
	"kit" "bytea" NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "shares" (
	"id" uuid PRIMARY KEY NOT NULL,
	"flow_id" uuid NOT NULL,
	"label" text,
	"revision" integer,
	"scenario" text,
	"kit" "bytea",
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	"opens" integer DEFAULT 0 NOT NULL,
	"last_opened_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "play_kits" ADD CONSTRAINT "play_kits_flow_id_flows_id_fk" FOREIGN KEY ("flow_id") REFERENCES "public"."flows"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shares" ADD CONSTRAINT "shares_flow_id_flows_id_fk" FOREIGN KEY ("flow_id") REFERENCES "public"."flows"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shares" ADD CONSTRAINT "shares_flow_id_revision_flow_versions_flow_id_revision_fk" FOREIGN KEY ("flow_id","revision") REFERENCES "public"."flow_versions"("flow_id","revision") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "shares_by_flow" ON "shares" USING btree ("flow_id","created_at" DESC NULLS LAST);