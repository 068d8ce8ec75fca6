CREATE TABLE "endpoint_exchanges" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "endpoint_exchanges_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"endpoint_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"kind" text NOT NULL,
	"action" text,
	"screen" text,
	"status" integer NOT NULL,
	"duration" integer NOT NULL,
	"error_code" text,
	"detail" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "endpoint_keys" (
	"flow_id" uuid NOT NULL,
	"key_id" uuid NOT NULL,
	"state" text NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "endpoint_keys_flow_id_key_id_pk" PRIMARY KEY("flow_id","key_id")
);
--> statement-breakpoint
CREATE TABLE "endpoint_secrets" (
	"endpoint_id" uuid NOT NULL,
	"name" text NOT NULL,
	"sealed_value" text NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "endpoint_secrets_endpoint_id_name_pk" PRIMARY KEY("endpoint_id","name")
);
--> statement-breakpoint
CREATE TABLE "endpoint_sources" (
	"flow_id" uuid NOT NULL,
	"id" text NOT NULL,
	"text" "bytea" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "endpoint_sources_flow_id_id_pk" PRIMARY KEY("flow_id","id")
);
--> statement-breakpoint
CREATE TABLE "endpoint_store" (
	"endpoint_id" uuid NOT NULL,
	"key" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp (3) with time zone,
	CONSTRAINT "endpoint_store_endpoint_id_key_pk" PRIMARY KEY("endpoint_id","key")
);
--> statement-breakpoint
CREATE TABLE "endpoint_versions" (
	"endpoint_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"flow_id" uuid NOT NULL,
	"source_id" text NOT NULL,
	"flow_revision" integer NOT NULL,
	"note" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "endpoint_versions_endpoint_id_number_pk" PRIMARY KEY("endpoint_id","number")
);
--> statement-breakpoint
CREATE TABLE "endpoint_work" (
	"flow_id" uuid PRIMARY KEY NOT NULL,
	"revision" integer NOT NULL,
	"text" "bytea" NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "endpoints" (
	"id" uuid PRIMARY KEY NOT NULL,
	"flow_id" uuid NOT NULL,
	"environment" text NOT NULL,
	"public_id" text NOT NULL,
	"deployed" integer,
	"allowed_hosts" text[] NOT NULL,
	"keep_payloads" boolean NOT NULL,
	"check_signatures" boolean NOT NULL,
	"generation" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "key_pairs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"sealed_private_key" text NOT NULL,
	"public_key" text NOT NULL,
	"fingerprint" text NOT NULL,
	"origin" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "sealed_app_secret" text;--> statement-breakpoint
ALTER TABLE "endpoint_exchanges" ADD CONSTRAINT "endpoint_exchanges_endpoint_id_endpoints_id_fk" FOREIGN KEY ("endpoint_id") REFERENCES "public"."endpoints"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "endpoint_keys" ADD CONSTRAINT "endpoint_keys_flow_id_flows_id_fk" FOREIGN KEY ("flow_id") REFERENCES "public"."flows"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "endpoint_keys" ADD CONSTRAINT "endpoint_keys_key_id_key_pairs_id_fk" FOREIGN KEY ("key_id") REFERENCES "public"."key_pairs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "endpoint_secrets" ADD CONSTRAINT "endpoint_secrets_endpoint_id_endpoints_id_fk" FOREIGN KEY ("endpoint_id") REFERENCES "public"."endpoints"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "endpoint_sources" ADD CONSTRAINT "endpoint_sources_flow_id_flows_id_fk" FOREIGN KEY ("flow_id") REFERENCES "public"."flows"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "endpoint_store" ADD CONSTRAINT "endpoint_store_endpoint_id_endpoints_id_fk" FOREIGN KEY ("endpoint_id") REFERENCES "public"."endpoints"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "endpoint_versions" ADD CONSTRAINT "endpoint_versions_endpoint_id_endpoints_id_fk" FOREIGN KEY ("endpoint_id") REFERENCES "public"."endpoints"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "endpoint_versions" ADD CONSTRAINT "endpoint_versions_flow_id_source_id_endpoint_sources_flow_id_id_fk" FOREIGN KEY ("flow_id","source_id") REFERENCES "public"."endpoint_sources"("flow_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "endpoint_versions" ADD CONSTRAINT "endpoint_versions_flow_id_flow_revision_flow_versions_flow_id_revision_fk" FOREIGN KEY ("flow_id","flow_revision") REFERENCES "public"."flow_versions"("flow_id","revision") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "endpoint_work" ADD CONSTRAINT "endpoint_work_flow_id_flows_id_fk" FOREIGN KEY ("flow_id") REFERENCES "public"."flows"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "endpoints" ADD CONSTRAINT "endpoints_flow_id_flows_id_fk" FOREIGN KEY ("flow_id") REFERENCES "public"."flows"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "endpoint_exchanges_by_endpoint" ON "endpoint_exchanges" USING btree ("endpoint_id","id" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "endpoint_keys_current" ON "endpoint_keys" USING btree ("flow_id") WHERE state = 'current';--> statement-breakpoint
CREATE UNIQUE INDEX "endpoints_by_flow" ON "endpoints" USING btree ("flow_id","environment");--> statement-breakpoint
CREATE UNIQUE INDEX "endpoints_by_public_id" ON "endpoints" USING btree ("public_id");--> statement-breakpoint
CREATE UNIQUE INDEX "key_pairs_by_fingerprint" ON "key_pairs" USING btree ("fingerprint");