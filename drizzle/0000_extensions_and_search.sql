CREATE EXTENSION IF NOT EXISTS pg_trgm;
--> statement-breakpoint
-- ё equals е, and capitals do not count. The Russian configuration stems Latin words as English ones.
CREATE FUNCTION search_fold(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT replace(lower(coalesce(value, '')), 'ё', 'е')
$$;
--> statement-breakpoint
CREATE FUNCTION item_search_vector(name text, inventory_number text, serial_number text, manufacturer text, model text, description text, technical_description text)
RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT setweight(to_tsvector('pg_catalog.russian', search_fold(name)), 'A')
      || setweight(to_tsvector('pg_catalog.simple', search_fold(inventory_number) || ' ' || search_fold(serial_number)), 'A')
      || setweight(to_tsvector('pg_catalog.russian', search_fold(manufacturer) || ' ' || search_fold(model)), 'B')
      || setweight(to_tsvector('pg_catalog.russian', search_fold(description) || ' ' || search_fold(technical_description)), 'C')
$$;
--> statement-breakpoint
CREATE FUNCTION item_search_text(name text, inventory_number text, serial_number text, manufacturer text, model text, description text, technical_description text)
RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT search_fold(name) || ' ' || search_fold(inventory_number) || ' ' || search_fold(serial_number) || ' ' || search_fold(manufacturer) || ' ' || search_fold(model)
      || ' ' || search_fold(description) || ' ' || search_fold(technical_description)
$$;
