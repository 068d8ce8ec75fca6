DROP INDEX "endpoint_exchanges_by_endpoint";--> statement-breakpoint
DROP INDEX "flows_by_update";--> statement-breakpoint
DROP INDEX "shares_by_flow";--> statement-breakpoint
CREATE INDEX "endpoint_exchanges_by_endpoint" ON "endpoint_exchanges" USING btree ("endpoint_id","id");--> statement-breakpoint
CREATE INDEX "flows_by_update" ON "flows" USING btree ("updated_at" DESC NULLS FIRST,"id") WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX "shares_by_flow" ON "shares" USING btree ("flow_id","created_at");