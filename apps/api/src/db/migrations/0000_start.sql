CREATE TABLE "accounts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"waba_id" text NOT NULL,
	"phone_number_id" text,
	"app_id" text,
	"base_url" text NOT NULL,
	"api_version" text NOT NULL,
	"sealed_token" text NOT NULL,
	"token_hint" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "flow_links" (
	"flow_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"meta_flow_id" text,
	"name" text NOT NULL,
	"categories" text[] NOT NULL,
	"endpoint_uri" text,
	"status" text NOT NULL,
	"uploaded_revision" integer,
	"uploaded_hash" text,
	"published_revision" integer,
	"published_hash" text,
	"published_at" timestamp (3) with time zone,
	"validation_errors" text NOT NULL,
	"preview_url" text,
	"preview_expires_at" timestamp (3) with time zone,
	"checked_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "flow_links_flow_id_account_id_pk" PRIMARY KEY("flow_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "flow_versions" (
	"flow_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"text" "bytea" NOT NULL,
	"text_hash" text NOT NULL,
	"bytes" integer NOT NULL,
	"label" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "flow_versions_flow_id_revision_pk" PRIMARY KEY("flow_id","revision")
);
--> statement-breakpoint
CREATE TABLE "flows" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"categories" text[] NOT NULL,
	"revision" integer NOT NULL,
	"text_hash" text NOT NULL,
	"json_version" text,
	"screen_count" integer NOT NULL,
	"thumbnail" text,
	"search_text" text NOT NULL,
	"layout" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"deleted_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"key" text PRIMARY KEY NOT NULL,
	"value" "bytea" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "flow_links" ADD CONSTRAINT "flow_links_flow_id_flows_id_fk" FOREIGN KEY ("flow_id") REFERENCES "public"."flows"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "flow_links" ADD CONSTRAINT "flow_links_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "flow_versions" ADD CONSTRAINT "flow_versions_flow_id_flows_id_fk" FOREIGN KEY ("flow_id") REFERENCES "public"."flows"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "flow_links_by_meta_flow" ON "flow_links" USING btree ("account_id","meta_flow_id");--> statement-breakpoint
CREATE INDEX "flows_by_update" ON "flows" USING btree ("updated_at" DESC NULLS LAST,"id") WHERE deleted_at is null;