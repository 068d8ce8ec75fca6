CREATE TABLE "flow_visits" (
	"flow_id" uuid NOT NULL,
	"token" text NOT NULL,
	"screen" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "flow_visits_flow_id_token_screen_pk" PRIMARY KEY("flow_id","token","screen")
);
--> statement-breakpoint
CREATE TABLE "hook_deliveries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"hook_id" uuid NOT NULL,
	"event" text NOT NULL,
	"response_id" uuid,
	"state" text NOT NULL,
	"attempts" integer NOT NULL,
	"status" integer,
	"error_code" text,
	"milliseconds" integer,
	"created_at" timestamp (3) with time zone NOT NULL,
	"attempted_at" timestamp (3) with time zone,
	"next_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "hooks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"flow_id" uuid,
	"name" text NOT NULL,
	"url" text NOT NULL,
	"events" text[] NOT NULL,
	"sealed_secret" text NOT NULL,
	"sensitive" boolean NOT NULL,
	"active" boolean NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "media_pieces" (
	"media_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "media_pieces_media_id_position_pk" PRIMARY KEY("media_id","position")
);
--> statement-breakpoint
CREATE TABLE "notifications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"flow_id" uuid,
	"meta_flow_id" text,
	"event" text NOT NULL,
	"severity" text NOT NULL,
	"detail" "bytea" NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"read_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "response_fields" (
	"flow_id" uuid NOT NULL,
	"name" text NOT NULL,
	"first_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "response_fields_flow_id_name_pk" PRIMARY KEY("flow_id","name")
);
--> statement-breakpoint
CREATE TABLE "response_media" (
	"id" uuid PRIMARY KEY NOT NULL,
	"response_id" uuid NOT NULL,
	"field" text NOT NULL,
	"position" integer NOT NULL,
	"sealed_source" text NOT NULL,
	"file_name" text,
	"mime_type" text,
	"sha256" text,
	"size" integer,
	"state" text NOT NULL,
	"error_code" text,
	"stored_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "response_settings" (
	"flow_id" uuid PRIMARY KEY NOT NULL,
	"retention_days" integer,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "responses" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid,
	"flow_id" uuid,
	"meta_flow_id" text,
	"flow_revision" integer,
	"matched_by" text NOT NULL,
	"sent_message_id" uuid,
	"flow_token" text,
	"message_id" text NOT NULL,
	"context_id" text,
	"phone_number_id" text,
	"person" text NOT NULL,
	"sender" text,
	"sender_user_id" text,
	"sender_name" text,
	"at" timestamp (3) with time zone NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"fields" text NOT NULL,
	"sealed_fields" text,
	"broken" "bytea",
	"terms" "tsvector" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "webhook_seen" (
	"account_id" uuid NOT NULL,
	"key" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "webhook_seen_account_id_key_pk" PRIMARY KEY("account_id","key")
);
--> statement-breakpoint
CREATE TABLE "webhook_states" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"verified_at" timestamp (3) with time zone,
	"received_at" timestamp (3) with time zone,
	"received" integer DEFAULT 0 NOT NULL,
	"refused_at" timestamp (3) with time zone,
	"refused" integer DEFAULT 0 NOT NULL,
	"refused_reason" text
);
--> statement-breakpoint
ALTER TABLE "flow_visits" ADD CONSTRAINT "flow_visits_flow_id_flows_id_fk" FOREIGN KEY ("flow_id") REFERENCES "public"."flows"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hook_deliveries" ADD CONSTRAINT "hook_deliveries_response_id_responses_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."responses"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hook_deliveries" ADD CONSTRAINT "hook_deliveries_hook_id_hooks_id_fk" FOREIGN KEY ("hook_id") REFERENCES "public"."hooks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hooks" ADD CONSTRAINT "hooks_flow_id_flows_id_fk" FOREIGN KEY ("flow_id") REFERENCES "public"."flows"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "media_pieces" ADD CONSTRAINT "media_pieces_media_id_response_media_id_fk" FOREIGN KEY ("media_id") REFERENCES "public"."response_media"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_flow_id_flows_id_fk" FOREIGN KEY ("flow_id") REFERENCES "public"."flows"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response_fields" ADD CONSTRAINT "response_fields_flow_id_flows_id_fk" FOREIGN KEY ("flow_id") REFERENCES "public"."flows"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response_media" ADD CONSTRAINT "response_media_response_id_responses_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."responses"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response_settings" ADD CONSTRAINT "response_settings_flow_id_flows_id_fk" FOREIGN KEY ("flow_id") REFERENCES "public"."flows"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "responses" ADD CONSTRAINT "responses_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "responses" ADD CONSTRAINT "responses_flow_id_flows_id_fk" FOREIGN KEY ("flow_id") REFERENCES "public"."flows"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_seen" ADD CONSTRAINT "webhook_seen_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_states" ADD CONSTRAINT "webhook_states_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "flow_visits_by_time" ON "flow_visits" USING btree ("flow_id","at");--> statement-breakpoint
CREATE INDEX "flow_visits_by_token" ON "flow_visits" USING btree ("token");--> statement-breakpoint
CREATE INDEX "hook_deliveries_by_hook" ON "hook_deliveries" USING btree ("hook_id","created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "hook_deliveries_by_response" ON "hook_deliveries" USING btree ("response_id");--> statement-breakpoint
CREATE INDEX "notifications_by_time" ON "notifications" USING btree ("at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "notifications_by_flow" ON "notifications" USING btree ("flow_id","at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "notifications_unread" ON "notifications" USING btree ("at") WHERE read_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "response_media_by_place" ON "response_media" USING btree ("response_id","field","position");--> statement-breakpoint
CREATE UNIQUE INDEX "responses_by_message" ON "responses" USING btree ("account_id","message_id");--> statement-breakpoint
CREATE INDEX "responses_by_flow" ON "responses" USING btree ("flow_id","at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "responses_by_time" ON "responses" USING btree ("at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "responses_by_person" ON "responses" USING btree ("person","at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "responses_by_token" ON "responses" USING btree ("flow_id","flow_token");--> statement-breakpoint
CREATE INDEX "responses_by_terms" ON "responses" USING gin ("terms");--> statement-breakpoint
CREATE INDEX "webhook_seen_by_time" ON "webhook_seen" USING btree ("at");