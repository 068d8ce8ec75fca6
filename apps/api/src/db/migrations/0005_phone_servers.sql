CREATE TABLE "phone_servers" (
	"flow_id" uuid PRIMARY KEY NOT NULL,
	"url" text NOT NULL,
	"public_key" text,
	"sealed_app_secret" text,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "phone_servers" ADD CONSTRAINT "phone_servers_flow_id_flows_id_fk" FOREIGN KEY ("flow_id") REFERENCES "public"."flows"("id") ON DELETE no action ON UPDATE no action;