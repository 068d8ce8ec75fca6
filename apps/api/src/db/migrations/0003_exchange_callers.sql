ALTER TABLE "endpoint_exchanges" ADD COLUMN "next_screen" text;--> statement-breakpoint
ALTER TABLE "endpoint_exchanges" ADD COLUMN "caller" text DEFAULT 'network' NOT NULL;