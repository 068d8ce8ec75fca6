CREATE TABLE "audit_events" (
	"id" bigint PRIMARY KEY DEFAULT 0 NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" text,
	"actor_name" text,
	"address" text,
	"user_agent" text,
	"request_id" text,
	"action" text NOT NULL,
	"subject_kind" text,
	"subject_id" text,
	"subject_name" text,
	"details" jsonb NOT NULL,
	"outcome" text NOT NULL,
	"previous" text DEFAULT '' NOT NULL,
	"hash" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE INDEX "audit_events_by_time" ON "audit_events" USING btree ("at");--> statement-breakpoint
CREATE INDEX "audit_events_by_actor" ON "audit_events" USING btree ("actor_id","id");--> statement-breakpoint
CREATE INDEX "audit_events_by_action" ON "audit_events" USING btree ("action","id");--> statement-breakpoint
CREATE INDEX "audit_events_by_subject" ON "audit_events" USING btree ("subject_id","id");--> statement-breakpoint
-- All that an event says, and the hash of the one before, as one hash.
CREATE FUNCTION audit_hash(event audit_events) RETURNS text LANGUAGE sql STABLE AS $$
	SELECT encode(sha256(convert_to(event.previous || jsonb_build_array(
		event.id, extract(epoch FROM event.at), event.actor_kind, event.actor_id, event.actor_name, event.address,
		event.user_agent, event.request_id, event.action, event.subject_kind, event.subject_id, event.subject_name,
		event.details, event.outcome)::text, 'UTF8')), 'hex')
$$;--> statement-breakpoint
-- Numbers events in the order of their commits: the lock is held until the transaction ends. Events that bring their
-- hash along come from a backup and stay as they are.
CREATE FUNCTION audit_chain() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	newest audit_events;
BEGIN
	IF NEW.hash <> '' THEN
		RETURN NEW;
	END IF;
	PERFORM pg_advisory_xact_lock(4600731);
	SELECT * INTO newest FROM audit_events ORDER BY id DESC LIMIT 1;
	NEW.id := coalesce(newest.id, 0) + 1;
	NEW.at := greatest(date_trunc('milliseconds', clock_timestamp()), newest.at);
	NEW.previous := coalesce(newest.hash, '');
	NEW.hash := audit_hash(NEW);
	RETURN NEW;
END
$$;--> statement-breakpoint
CREATE TRIGGER audit_chain BEFORE INSERT ON audit_events FOR EACH ROW EXECUTE FUNCTION audit_chain();--> statement-breakpoint
-- Nothing is changed or taken away, but by the one command that says from before when; never from the last 30 days.
CREATE FUNCTION audit_keep() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'DELETE' THEN
		IF OLD.at < now() - interval '30 days'
			AND OLD.at < coalesce(nullif(current_setting('flowsmith.audit_before', true), ''), '-infinity')::timestamptz THEN
			RETURN OLD;
		END IF;
	END IF;
	RAISE EXCEPTION 'The audit log is only ever added to' USING ERRCODE = 'insufficient_privilege';
END
$$;--> statement-breakpoint
CREATE TRIGGER audit_keep BEFORE UPDATE OR DELETE ON audit_events FOR EACH ROW EXECUTE FUNCTION audit_keep();--> statement-breakpoint
CREATE TRIGGER audit_keep_all BEFORE TRUNCATE ON audit_events FOR EACH STATEMENT EXECUTE FUNCTION audit_keep();
