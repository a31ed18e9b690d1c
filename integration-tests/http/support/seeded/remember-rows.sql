-- What the tables of `public` hold now is kept in a schema of its own, with a function that puts it back.
CREATE SCHEMA seeded;

CREATE TABLE seeded.sequence AS
  SELECT format('%I.%I', schemaname, sequencename) AS name, start_value, last_value
  FROM pg_sequences
  WHERE schemaname = 'public';

CREATE TABLE seeded.origin (source text, copy text, columns text);

DO $$
DECLARE
  origin record;
  filled boolean;
BEGIN
  FOR origin IN
    SELECT
      format('public.%I', relname) AS source,
      format('seeded.%I', 'rows_' || oid) AS copy,
      string_agg(format('%I', attname), ', ' ORDER BY attnum) AS columns
    FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid
    WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition
      AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
    GROUP BY pg_class.oid
  LOOP
    EXECUTE format('SELECT EXISTS (SELECT FROM %s)', origin.source) INTO filled;
    IF filled THEN EXECUTE format('CREATE TABLE %s AS TABLE %s', origin.copy, origin.source); END IF;
    INSERT INTO seeded.origin
      VALUES (origin.source, CASE WHEN filled THEN origin.copy END, origin.columns);
  END LOOP;
END $$;

-- As a replica it runs no triggers, those of foreign keys among them.
CREATE FUNCTION seeded.put_back() RETURNS void LANGUAGE plpgsql SET session_replication_role = replica AS $$
DECLARE
  origin record;
BEGIN
  FOR origin IN SELECT * FROM seeded.origin LOOP
    EXECUTE format('DELETE FROM %s', origin.source);
    IF origin.copy IS NOT NULL THEN
      EXECUTE format(
        'INSERT INTO %s (%s) OVERRIDING SYSTEM VALUE SELECT %s FROM %s',
        origin.source, origin.columns, origin.columns, origin.copy
      );
    END IF;
  END LOOP;
  PERFORM setval(name, coalesce(last_value, start_value), last_value IS NOT NULL) FROM seeded.sequence;
END $$;

-- Rows can be put back, a changed schema cannot.
CREATE TABLE seeded.schema_change (command text);

CREATE FUNCTION seeded.note_schema_change() RETURNS event_trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO seeded.schema_change VALUES (tg_tag);
END $$;

CREATE EVENT TRIGGER seeded_schema_change ON ddl_command_end EXECUTE FUNCTION seeded.note_schema_change();
