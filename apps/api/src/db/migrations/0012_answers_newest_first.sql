DROP INDEX "hook_deliveries_by_hook";--> statement-breakpoint
DROP INDEX "notifications_by_time";--> statement-breakpoint
DROP INDEX "notifications_by_flow";--> statement-breakpoint
DROP INDEX "responses_by_flow";--> statement-breakpoint
DROP INDEX "responses_by_time";--> statement-breakpoint
DROP INDEX "responses_by_person";--> statement-breakpoint
CREATE INDEX "responses_by_sender" ON "responses" USING btree ("sender","at");--> statement-breakpoint
CREATE INDEX "responses_by_user" ON "responses" USING btree ("sender_user_id","at") WHERE sender_user_id is not null;--> statement-breakpoint
CREATE INDEX "hook_deliveries_by_hook" ON "hook_deliveries" USING btree ("hook_id","created_at","id");--> statement-breakpoint
CREATE INDEX "notifications_by_time" ON "notifications" USING btree ("at","id");--> statement-breakpoint
CREATE INDEX "notifications_by_flow" ON "notifications" USING btree ("flow_id","at","id");--> statement-breakpoint
CREATE INDEX "responses_by_flow" ON "responses" USING btree ("flow_id","at","id");--> statement-breakpoint
CREATE INDEX "responses_by_time" ON "responses" USING btree ("at","id");--> statement-breakpoint
CREATE INDEX "responses_by_person" ON "responses" USING btree ("person","at");