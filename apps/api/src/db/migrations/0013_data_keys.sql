CREATE TABLE "data_keys" (
	"id" text PRIMARY KEY NOT NULL,
	"use" text NOT NULL,
	"wrapped" text NOT NULL,
	"instance_key_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"used_from" timestamp (3) with time zone NOT NULL,
	"retired_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "secret_rotations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"key_id" text NOT NULL,
	"state" text NOT NULL,
	"resealed" integer NOT NULL,
	"unreadable" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"leased_until" timestamp (3) with time zone,
	"finished_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "secret_rotations" ADD CONSTRAINT "secret_rotations_key_id_data_keys_id_fk" FOREIGN KEY ("key_id") REFERENCES "public"."data_keys"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "data_keys_root" ON "data_keys" USING btree ("use") WHERE use = 'root';