ALTER TABLE "bulk_jobs" ADD COLUMN "leased_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "send_jobs" ADD COLUMN "leased_until" timestamp (3) with time zone;