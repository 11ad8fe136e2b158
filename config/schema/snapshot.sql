-- stands for: {"hash": "0a16e7097a565e142ba0179251071c4d0bed029b9c5ca957430e9d884d3505d3", "migrations": [["account", "0001_initial"], ["account", "0002_email_max_length"], ["account", "0003_alter_emailaddress_create_unique_verified_email"], ["account", "0004_alter_emailaddress_drop_unique_email"], ["account", "0005_emailaddress_idx_upper_email"], ["account", "0006_emailaddress_lower"], ["account", "0007_emailaddress_idx_email"], ["account", "0008_emailaddress_unique_primary_email_fixup"], ["account", "0009_emailaddress_unique_primary_email"], ["admin", "0001_initial"], ["admin", "0002_logentry_remove_auto_add"], ["admin", "0003_logentry_add_action_flag_choices"], ["auth", "0001_initial"], ["auth", "0002_alter_permission_name_max_length"], ["auth", "0003_alter_user_email_max_length"], ["auth", "0004_alter_user_username_opts"], ["auth", "0005_alter_user_last_login_null"], ["auth", "0006_require_contenttypes_0002"], ["auth", "0007_alter_validators_add_error_messages"], ["auth", "0008_alter_user_username_max_length"], ["auth", "0009_alter_user_last_name_max_length"], ["auth", "0010_alter_group_name_max_length"], ["auth", "0011_update_proxy_permissions"], ["auth", "0012_alter_user_first_name_max_length"], ["config", "0001_cache_table"], ["config", "0002_idempotent_answer"], ["consultations", "0001_consultation"], ["consultations", "0002_ballotage"], ["consultations", "0003_ballotage_guards"], ["consultations", "0004_material_guard"], ["consultations", "0005_every_answer_gives_reasons"], ["contenttypes", "0001_initial"], ["contenttypes", "0002_remove_content_type_name"], ["events", "0001_initial"], ["groups", "0001_initial"], ["groups", "0002_weekly_mails"], ["groups", "0003_coordinators"], ["groups", "0004_terms_of_today"], ["groups", "0005_coordinator_guards"], ["groups", "0006_agreements"], ["groups", "0007_roadmaps_and_contacts"], ["groups", "0008_network_in_a_box"], ["groups", "0009_joint_work"], ["groups", "0010_meetings_funding_indicators"], ["groups", "0011_membership_charter_activity"], ["library", "0001_initial"], ["members", "0001_initial"], ["members", "0002_verdicts_before_and_after"], ["members", "0003_classification"], ["members", "0004_merging"], ["members", "0005_directory"], ["members", "0006_facet_values"], ["members", "0007_imports_and_erasure"], ["members", "0008_facet_words"], ["members", "0009_profile"], ["messaging", "0001_initial"], ["messaging", "0002_fewer_indexes"], ["messaging", "0003_edited_by"], ["messaging", "0004_approval_is_for_this_text"], ["messaging", "0005_set_aside"], ["messaging", "0006_attention"], ["messaging", "0007_usual_quiet_hours"], ["messaging", "0008_returned_mail"], ["messaging", "0009_lighter_deliveries"], ["messaging", "0010_audience_names"], ["messaging", "0011_turns"], ["messaging", "0012_webhooks"], ["messaging", "0013_traffic"], ["messaging", "0014_letters"], ["messaging", "0015_text_templates"], ["messaging", "0016_more_senders_and_readers"], ["mfa", "0001_initial"], ["mfa", "0002_authenticator_timestamps"], ["mfa", "0003_authenticator_type_uniq"], ["pghistory", "0001_initial"], ["pghistory", "0002_aggregateevent"], ["pghistory", "0003_auto_20201023_1636"], ["pghistory", "0004_auto_20220906_1625"], ["pghistory", "0005_events_middlewareevents"], ["pghistory", "0006_delete_aggregateevent"], ["pghistory", "0007_auto_20250421_0444"], ["sessions", "0001_initial"], ["surveys", "0001_initial"], ["usersessions", "0001_initial"]]}
CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;


--
-- Name: EXTENSION btree_gist; Type: COMMENT; Schema: -; Owner: -
--



--
-- Name: pg_trgm; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;


--
-- Name: EXTENSION pg_trgm; Type: COMMENT; Schema: -; Owner: -
--



--
-- Name: unaccent; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA public;


--
-- Name: EXTENSION unaccent; Type: COMMENT; Schema: -; Owner: -
--



--
-- Name: _pgh_attach_context(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public._pgh_attach_context() RETURNS uuid
    LANGUAGE plpgsql
    AS $$
                    DECLARE
                        _pgh_context_id UUID;
                        _pgh_context_metadata JSONB;
                    BEGIN
                        BEGIN
                            SELECT INTO _pgh_context_id
                                CURRENT_SETTING('pghistory.context_id');
                            SELECT INTO _pgh_context_metadata
                                CURRENT_SETTING('pghistory.context_metadata');
                            EXCEPTION WHEN OTHERS THEN
                        END;
                        IF _pgh_context_id IS NOT NULL AND _pgh_context_metadata IS NOT NULL THEN
                            INSERT INTO pghistory_context (id, metadata, created_at, updated_at)
                                VALUES (_pgh_context_id, _pgh_context_metadata, NOW(), NOW())
                                ON CONFLICT (id) DO UPDATE
                                    SET metadata = EXCLUDED.metadata,
                                        updated_at = EXCLUDED.updated_at
                                    WHERE pghistory_context.metadata != EXCLUDED.metadata;
                            RETURN _pgh_context_id;
                        ELSE
                            RETURN NULL;
                        END IF;
                    END;
                $$;


--
-- Name: _pgtrigger_should_ignore(name); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public._pgtrigger_should_ignore(trigger_name name) RETURNS boolean
    LANGUAGE plpgsql
    AS $$
                DECLARE
                    _pgtrigger_ignore TEXT[];
                    _result BOOLEAN;
                BEGIN
                    BEGIN
                        SELECT INTO _pgtrigger_ignore
                            CURRENT_SETTING('pgtrigger.ignore');
                        EXCEPTION WHEN OTHERS THEN
                    END;
                    IF _pgtrigger_ignore IS NOT NULL THEN
                        SELECT trigger_name = ANY(_pgtrigger_ignore)
                        INTO _result;
                        RETURN _result;
                    ELSE
                        RETURN FALSE;
                    END IF;
                END;
            $$;


--
-- Name: consultations_append_only(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.consultations_append_only() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE stack text;
BEGIN
    GET DIAGNOSTICS stack = PG_CONTEXT;
    IF TG_OP = 'DELETE' AND TG_TABLE_NAME = 'consultations_sealedballot'
       AND (stack LIKE '%consultations_sort_sealed(%' OR stack LIKE '%consultations_destroy_sealed(%') THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;


--
-- Name: consultations_destroy_sealed(bigint); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.consultations_destroy_sealed(wanted bigint) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    PERFORM 1 FROM consultations_ballotage WHERE id = wanted AND state = 'cancelled';
    IF NOT FOUND THEN
        RAISE EXCEPTION 'only a cancelled ballotage is destroyed unopened';
    END IF;
    DELETE FROM consultations_sealedballot WHERE ballotage_id = wanted;
END $$;


--
-- Name: consultations_guard_ballotage(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.consultations_guard_ballotage() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    moves CONSTANT text[] := ARRAY[
        'draft>frozen', 'frozen>open', 'open>paused', 'paused>open', 'open>closed', 'paused>closed', 'closed>opened',
        'opened>counted', 'counted>verified', 'verified>published',
        'draft>cancelled', 'frozen>cancelled', 'open>cancelled', 'paused>cancelled', 'closed>cancelled'];
    free CONSTANT text[] := ARRAY['state', 'entropy', 'contested_until', 'shown_turnout', 'turnout_at'];
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        RAISE EXCEPTION 'ballotages are never truncated';
    END IF;
    IF TG_OP = 'DELETE' THEN
        IF OLD.state <> 'draft' THEN
            RAISE EXCEPTION 'a % ballotage stays', OLD.state;
        END IF;
        RETURN OLD;
    END IF;
    IF OLD.state <> NEW.state AND OLD.state || '>' || NEW.state <> ALL (moves) THEN
        RAISE EXCEPTION 'a ballotage does not go from % to %', OLD.state, NEW.state;
    END IF;
    IF OLD.state = 'frozen' AND NEW.state = 'open' AND clock_timestamp() < OLD.opens_at THEN
        RAISE EXCEPTION 'opens_at is not reached';
    END IF;
    IF OLD.state IN ('open', 'paused') AND NEW.state = 'closed' AND clock_timestamp() < OLD.closes_at THEN
        RAISE EXCEPTION 'closes_at is not reached';
    END IF;
    IF OLD.state <> 'draft' AND to_jsonb(OLD) - free IS DISTINCT FROM to_jsonb(NEW) - free THEN
        RAISE EXCEPTION 'the rules of a frozen ballotage do not change';
    END IF;
    IF OLD.entropy <> NEW.entropy AND (OLD.state <> 'opened' OR OLD.entropy <> '') THEN
        RAISE EXCEPTION 'the public event is written down once, before the count';
    END IF;
    RETURN NEW;
END $$;


--
-- Name: consultations_guard_frozen_part(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.consultations_guard_frozen_part() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    parents bigint[];
    sealed text;
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        RAISE EXCEPTION '% is never truncated', TG_TABLE_NAME;
    ELSIF TG_OP = 'INSERT' THEN
        parents := ARRAY[NEW.ballotage_id];
    ELSIF TG_OP = 'DELETE' THEN
        parents := ARRAY[OLD.ballotage_id];
    ELSE
        parents := ARRAY[OLD.ballotage_id, NEW.ballotage_id];
    END IF;
    PERFORM 1 FROM consultations_ballotage WHERE id = ANY (parents) FOR SHARE;
    SELECT state INTO sealed FROM consultations_ballotage WHERE id = ANY (parents) AND state <> 'draft' LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'the rules of a % ballotage do not change', sealed;
    END IF;
    RETURN COALESCE(NEW, OLD);
END $$;


--
-- Name: consultations_refuse_late_vote(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.consultations_refuse_late_vote() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE stack text;
BEGIN
    PERFORM 1 FROM consultations_ballotage
     WHERE id = NEW.ballotage_id AND state = 'open'
       AND opens_at <= clock_timestamp() AND clock_timestamp() < closes_at;
    IF FOUND THEN
        RETURN NEW;
    END IF;
    GET DIAGNOSTICS stack = PG_CONTEXT;
    IF TG_TABLE_NAME = 'consultations_sealedballot' AND stack LIKE '%consultations_sort_sealed(%' THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'the vote is not open';
END $$;


--
-- Name: consultations_refuse_published_section(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.consultations_refuse_published_section() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
  version bigint := CASE WHEN TG_OP = 'INSERT' THEN NEW.version_id ELSE OLD.version_id END;
BEGIN
  -- Lock first, look afterwards: a point must not slip in beside an announcement that is under way.
  PERFORM 1 FROM consultations_materialversion WHERE id = version FOR SHARE;
  IF EXISTS (SELECT 1 FROM consultations_materialversion WHERE id = version AND published_at IS NOT NULL) THEN
    RAISE EXCEPTION 'published material never changes; publish a new version' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;


--
-- Name: consultations_sort_sealed(bigint); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.consultations_sort_sealed(wanted bigint) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    PERFORM 1 FROM consultations_ballotage WHERE id = wanted AND state = 'closed';
    IF NOT FOUND THEN
        RAISE EXCEPTION 'only a closed ballotage is sorted';
    END IF;
    WITH gone AS (DELETE FROM consultations_sealedballot WHERE ballotage_id = wanted RETURNING *)
    INSERT INTO consultations_sealedballot (ballotage_id, leaf, ciphertext)
    SELECT ballotage_id, leaf, ciphertext FROM gone ORDER BY leaf;
END $$;


--
-- Name: members_keep_sorting(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.members_keep_sorting() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  NEW.sorted_by := OLD.sorted_by;
  RETURN NEW;
END $$;


--
-- Name: members_sort_again(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.members_sort_again() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  UPDATE members_organisation o SET sorted_by = said.list
    FROM (SELECT c.id, ARRAY(
            SELECT 'branch:' || b.slug FROM members_organisation_branches ob JOIN members_branchtag b ON b.id = ob.branchtag_id
             WHERE ob.organisation_id = c.id
            UNION SELECT 'pkd:' || left(s.pkd_code, 2) FROM members_organisationsector s WHERE s.organisation_id = c.id
            UNION SELECT 'building:' || l.building FROM members_location l WHERE l.organisation_id = c.id AND l.building <> ''
            ORDER BY 1) AS list
            FROM (SELECT DISTINCT organisation_id AS id FROM changed) c) said
   WHERE o.id = said.id AND o.sorted_by <> said.list;
  RETURN NULL;
END $$;


--
-- Name: pgtrigger_accepted_is_fixed_5bea4(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_accepted_is_fixed_5bea4() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF TG_OP = 'UPDATE' AND EXISTS (SELECT 1 FROM members_organisation
                                         WHERE id = OLD.organisation_id AND merged_into_id = NEW.organisation_id)
           AND to_jsonb(NEW) - 'organisation_id' = to_jsonb(OLD) - 'organisation_id' THEN
            RETURN NEW;
        END IF;

        RAISE EXCEPTION 'an acceptance of the charter is never changed nor deleted'
          USING ERRCODE = 'check_violation', CONSTRAINT = 'accepted_is_fixed';
    
                END;
            $$;


--
-- Name: pgtrigger_agenda_step_by_step_0fa3c(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_agenda_step_by_step_0fa3c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF NEW.state <> OLD.state AND (OLD.state, NEW.state) NOT IN (
            ('collecting', 'commenting'), ('commenting', 'collecting'), ('commenting', 'prioritised'),
            ('prioritised', 'commenting'), ('prioritised', 'signed_off')) THEN
            RAISE EXCEPTION 'an agenda goes step by step'
              USING ERRCODE = 'check_violation', CONSTRAINT = 'agenda_step_by_step';
        END IF;
        IF NEW.state = 'prioritised' AND (
            NOT EXISTS (SELECT 1 FROM groups_agendaitem WHERE agenda_id = NEW.id)
            OR EXISTS (SELECT 1 FROM groups_agendaitem WHERE agenda_id = NEW.id AND priority IS NULL)) THEN
            RAISE EXCEPTION 'each item of an agenda has a priority before it is signed'
              USING ERRCODE = 'check_violation', CONSTRAINT = 'agenda_is_prioritised';
        END IF;
        IF NEW.state = 'signed_off' AND NOT EXISTS (
            SELECT 1 FROM groups_agreement WHERE id = NEW.agreement_id AND state = 'in_force') THEN
            RAISE EXCEPTION 'an agenda is signed off when its agreement is in force'
              USING ERRCODE = 'check_violation', CONSTRAINT = 'agenda_signed_by_all';
        END IF;
        RETURN NEW;
    
                END;
            $$;


--
-- Name: pgtrigger_answer_belongs_e5df8(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_answer_belongs_e5df8() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        PERFORM 1 FROM surveys_question q JOIN surveys_response r ON r.version_id = q.version_id
          WHERE q.id = NEW.question_id AND r.id = NEW.response_id
            AND (NEW.choice_id IS NULL) = (q.type NOT IN ('single', 'multi'))
            AND (NEW.value_num IS NULL) = (q.type NOT IN ('decimal', 'rating'))
            AND (NEW.choice_id IS NULL
                 OR EXISTS (SELECT 1 FROM surveys_choice c WHERE c.id = NEW.choice_id AND c.question_id = q.id));
        IF NOT FOUND THEN
            RAISE EXCEPTION 'an answer belongs to a question of the version its response answers, with a value of its type'
              USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    
                END;
            $$;


--
-- Name: pgtrigger_append_only_b0583(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_append_only_b0583() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


--
-- Name: pgtrigger_application_in_time_b9bdd(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_application_in_time_b9bdd() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF TG_OP = 'UPDATE' AND EXISTS (SELECT 1 FROM members_organisation
                                         WHERE id = OLD.organisation_id AND merged_into_id = NEW.organisation_id)
           AND to_jsonb(NEW) - 'organisation_id' = to_jsonb(OLD) - 'organisation_id' THEN
            RETURN NEW;
        END IF;

        PERFORM 1 FROM groups_coordinatorcall
          WHERE id = NEW.call_id AND outcome = '' AND opens_at <= clock_timestamp() AND clock_timestamp() < closes_at
            FOR SHARE;
        IF NOT FOUND THEN
            RAISE EXCEPTION 'applications are taken only while the call is open'
              USING ERRCODE = 'check_violation', CONSTRAINT = 'application_in_time';
        END IF;
        RETURN NEW;
    
                END;
            $$;


--
-- Name: pgtrigger_approval_is_for_this_text_13cbe(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_approval_is_for_this_text_13cbe() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;
                END;
            $$;


--
-- Name: pgtrigger_approved_by_somebody_else_f5c20(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_approved_by_somebody_else_f5c20() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF NOT EXISTS (SELECT 1 FROM members_user u JOIN members_staffrole r ON r.user_id = u.id
                        WHERE u.id = NEW.decided_by_id AND u.is_staff AND r.role IN ('network_manager', 'editor'))
           OR EXISTS (SELECT 1 FROM members_affiliation f JOIN members_person p ON p.id = f.person_id
                       WHERE p.user_id = NEW.decided_by_id AND f.valid @> clock_timestamp()
                         AND (f.organisation_id = NEW.organisation_id
                              OR f.organisation_id IN (SELECT organisation_id FROM groups_network_coordinators
                                                        WHERE network_id = NEW.member_network_id))) THEN
            RAISE EXCEPTION 'staff who do not belong to the applicant approve a membership'
              USING ERRCODE = 'check_violation', CONSTRAINT = 'approved_by_somebody_else';
        END IF;
        RETURN NEW;
    
                END;
            $$;


--
-- Name: pgtrigger_assessments_never_change_7dab3(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_assessments_never_change_7dab3() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


--
-- Name: pgtrigger_choice_is_frozen_844f0(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_choice_is_frozen_844f0() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


--
-- Name: pgtrigger_comments_of_the_step_d40f4(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_comments_of_the_step_d40f4() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF TG_OP = 'UPDATE' AND EXISTS (SELECT 1 FROM members_organisation
                                         WHERE id = OLD.organisation_id AND merged_into_id = NEW.organisation_id)
           AND to_jsonb(NEW) - 'organisation_id' = to_jsonb(OLD) - 'organisation_id' THEN
            RETURN NEW;
        END IF;

        PERFORM 1 FROM groups_agendaitem i JOIN groups_jointagenda a ON a.id = i.agenda_id
          WHERE i.id = NEW.item_id AND a.state = 'commenting' FOR SHARE OF a;
        IF TG_OP <> 'INSERT' OR NOT FOUND THEN
            RAISE EXCEPTION 'comments are added while an agenda is commented on, and never changed'
              USING ERRCODE = 'check_violation', CONSTRAINT = 'comments_of_the_step';
        END IF;
        RETURN NEW;
    
                END;
            $$;


--
-- Name: pgtrigger_content_is_frozen_8a935(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_content_is_frozen_8a935() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;
                END;
            $$;


--
-- Name: pgtrigger_coordinator_is_the_open_term_2feae(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_coordinator_is_the_open_term_2feae() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                DECLARE found_group groups_group%ROWTYPE;
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    -- The lock makes two changes of one group wait for each other, so that each sees what the other left.
    SELECT * INTO found_group FROM groups_group WHERE id = COALESCE(NEW.group_id, OLD.group_id) FOR UPDATE;
    IF NOT FOUND THEN
        RETURN NULL;
    END IF;
    IF found_group.coordinator_id IS DISTINCT FROM
       (SELECT organisation_id FROM groups_coordinatorterm WHERE group_id = found_group.id AND upper_inf(valid)) THEN
        RAISE EXCEPTION 'the coordinator of a group is the organisation of its open term'
          USING ERRCODE = 'check_violation', CONSTRAINT = 'coordinator_is_the_open_term';
    END IF;
    IF EXISTS (SELECT 1 FROM (SELECT lower(valid) AS starts, lag(upper(valid)) OVER terms AS before,
                                     row_number() OVER terms AS number
                                FROM groups_coordinatorterm WHERE group_id = found_group.id
                              WINDOW terms AS (ORDER BY lower(valid))) term
                WHERE number > 1 AND before IS DISTINCT FROM starts) THEN
        RAISE EXCEPTION 'a coordinator follows another without a gap'
          USING ERRCODE = 'check_violation', CONSTRAINT = 'coordinator_terms_have_no_gap';
    END IF;
    RETURN NULL;

                END;
            $$;


--
-- Name: pgtrigger_coordinator_is_the_open_term_c5e8b(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_coordinator_is_the_open_term_c5e8b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                DECLARE found_group groups_group%ROWTYPE;
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    -- The lock makes two changes of one group wait for each other, so that each sees what the other left.
    SELECT * INTO found_group FROM groups_group WHERE id = NEW.id FOR UPDATE;
    IF NOT FOUND THEN
        RETURN NULL;
    END IF;
    IF found_group.coordinator_id IS DISTINCT FROM
       (SELECT organisation_id FROM groups_coordinatorterm WHERE group_id = found_group.id AND upper_inf(valid)) THEN
        RAISE EXCEPTION 'the coordinator of a group is the organisation of its open term'
          USING ERRCODE = 'check_violation', CONSTRAINT = 'coordinator_is_the_open_term';
    END IF;
    IF EXISTS (SELECT 1 FROM (SELECT lower(valid) AS starts, lag(upper(valid)) OVER terms AS before,
                                     row_number() OVER terms AS number
                                FROM groups_coordinatorterm WHERE group_id = found_group.id
                              WINDOW terms AS (ORDER BY lower(valid))) term
                WHERE number > 1 AND before IS DISTINCT FROM starts) THEN
        RAISE EXCEPTION 'a coordinator follows another without a gap'
          USING ERRCODE = 'check_violation', CONSTRAINT = 'coordinator_terms_have_no_gap';
    END IF;
    RETURN NULL;

                END;
            $$;


--
-- Name: pgtrigger_delete_delete_0f322(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_delete_delete_0f322() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "groups_indicatorvalueevent" ("id", "indicator_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "value", "year") VALUES (OLD."id", OLD."indicator_id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."source", OLD."value", OLD."year"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_delete_delete_4bb64(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_delete_delete_4bb64() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "groups_groupmemberevent" ("group_id", "id", "organisation_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role") VALUES (OLD."group_id", OLD."id", OLD."organisation_id", OLD."person_id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."role"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_delete_delete_d2bc2(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_delete_delete_d2bc2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "groups_fundingsourceevent" ("amount", "currency", "id", "kind", "network_id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "title", "year") VALUES (OLD."amount", OLD."currency", OLD."id", OLD."kind", OLD."network_id", OLD."organisation_id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."public_id", OLD."title", OLD."year"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_delete_delete_faa5e(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_delete_delete_faa5e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "groups_inkindcontributionevent" ("currency", "given_on", "hours", "id", "kind", "network_id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "title", "worth") VALUES (OLD."currency", OLD."given_on", OLD."hours", OLD."id", OLD."kind", OLD."network_id", OLD."organisation_id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."public_id", OLD."title", OLD."worth"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_draft_comment_in_time_b9fc9(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_draft_comment_in_time_b9fc9() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF TG_OP = 'UPDATE' AND EXISTS (SELECT 1 FROM members_organisation
                                         WHERE id = OLD.organisation_id AND merged_into_id = NEW.organisation_id)
           AND to_jsonb(NEW) - 'organisation_id' = to_jsonb(OLD) - 'organisation_id' THEN
            RETURN NEW;
        END IF;

        PERFORM 1 FROM groups_draftreview WHERE id = NEW.review_id AND clock_timestamp() < due_at FOR SHARE;
        IF NOT FOUND OR (TG_OP = 'UPDATE' AND OLD.answer <> '') THEN
            RAISE EXCEPTION 'a draft is commented on until its day, and what is answered stays'
              USING ERRCODE = 'check_violation', CONSTRAINT = 'draft_comment_in_time';
        END IF;
        RETURN NEW;
    
                END;
            $$;


--
-- Name: pgtrigger_in_force_when_all_signed_d0ea3(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_in_force_when_all_signed_d0ea3() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF TG_OP = 'UPDATE' AND OLD.state = 'in_force' THEN
            RETURN NEW;
        END IF;
        IF NOT EXISTS (SELECT 1 FROM groups_signatory WHERE agreement_id = NEW.id AND is_required)
           OR EXISTS (SELECT 1 FROM groups_signatory s WHERE s.agreement_id = NEW.id AND s.is_required
                         AND NOT EXISTS (SELECT 1 FROM groups_signature g
                                           JOIN groups_agreementversion v ON v.id = g.version_id
                                          WHERE g.signatory_id = s.id AND g.version_id = NEW.version_id
                                            AND g.sha256 = v.sha256 AND v.withdrawn_at IS NULL)) THEN
            RAISE EXCEPTION 'an agreement is in force when all who must have signed the same file'
              USING ERRCODE = 'check_violation', CONSTRAINT = 'in_force_when_all_signed';
        END IF;
        RETURN NEW;
    
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_008e3(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_008e3() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "consultations_poolevent" ("ballotage_id", "budget_grosze", "code", "id", "max_choices", "min_choices", "name_en", "name_pl", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."ballotage_id", NEW."budget_grosze", NEW."code", NEW."id", NEW."max_choices", NEW."min_choices", NEW."name_en", NEW."name_pl", _pgh_attach_context(), NOW(), 'insert', NEW."id"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_06d6e(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_06d6e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "members_staffroleevent" ("granted_at", "granted_by_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "user_id") VALUES (NEW."granted_at", NEW."granted_by_id", NEW."id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."role", NEW."user_id"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_18f24(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_18f24() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "events_occurrenceevent" ("capacity", "ends_at", "event_id", "fold", "ics_sequence", "id", "local_start", "online_url", "overbooked_by", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "reg_closes_at", "starts_at", "state", "takes_registrations", "tz", "updated_at", "venue_id", "waitlist_mode") VALUES (NEW."capacity", NEW."ends_at", NEW."event_id", NEW."fold", NEW."ics_sequence", NEW."id", NEW."local_start", NEW."online_url", NEW."overbooked_by", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."public_id", NEW."reg_closes_at", NEW."starts_at", NEW."state", NEW."takes_registrations", NEW."tz", NEW."updated_at", NEW."venue_id", NEW."waitlist_mode"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_19d6a(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_19d6a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "surveys_responseevent" ("id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "policy", "public_id", "revision", "saved_at", "saved_by_id", "started_at", "started_by_id", "state", "submitted_at", "submitted_by_id", "version_id", "wave_id") VALUES (NEW."id", NEW."organisation_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."policy", NEW."public_id", NEW."revision", NEW."saved_at", NEW."saved_by_id", NEW."started_at", NEW."started_by_id", NEW."state", NEW."submitted_at", NEW."submitted_by_id", NEW."version_id", NEW."wave_id"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_1b175(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_1b175() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "library_goodpracticeevent" ("category", "evidence_en", "evidence_pl", "id", "network_id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "published_at", "state", "text_en", "text_pl", "theme_id", "title_en", "title_pl") VALUES (NEW."category", NEW."evidence_en", NEW."evidence_pl", NEW."id", NEW."network_id", NEW."organisation_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."public_id", NEW."published_at", NEW."state", NEW."text_en", NEW."text_pl", NEW."theme_id", NEW."title_en", NEW."title_pl"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_24700(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_24700() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "consultations_ballotagehistory" ("closes_at", "consultation_id", "contested_until", "custody", "entropy", "entropy_source_en", "entropy_source_pl", "exception_reason", "family", "id", "level", "method", "objection_days", "opens_at", "params", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proofs", "public_id", "question_en", "question_pl", "roll_kind", "spec_sha256", "state", "tie_chain", "title_en", "title_pl") VALUES (NEW."closes_at", NEW."consultation_id", NEW."contested_until", NEW."custody", NEW."entropy", NEW."entropy_source_en", NEW."entropy_source_pl", NEW."exception_reason", NEW."family", NEW."id", NEW."level", NEW."method", NEW."objection_days", NEW."opens_at", NEW."params", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."proofs", NEW."public_id", NEW."question_en", NEW."question_pl", NEW."roll_kind", NEW."spec_sha256", NEW."state", NEW."tie_chain", NEW."title_en", NEW."title_pl"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_2e107(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_2e107() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "consultations_optionevent" ("ballotage_id", "code", "cost_grosze", "description_en", "description_pl", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pool_id", "title_en", "title_pl") VALUES (NEW."ballotage_id", NEW."code", NEW."cost_grosze", NEW."description_en", NEW."description_pl", NEW."id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."pool_id", NEW."title_en", NEW."title_pl"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_3348d(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_3348d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "groups_inkindcontributionevent" ("currency", "given_on", "hours", "id", "kind", "network_id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "title", "worth") VALUES (NEW."currency", NEW."given_on", NEW."hours", NEW."id", NEW."kind", NEW."network_id", NEW."organisation_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."public_id", NEW."title", NEW."worth"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_412db(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_412db() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "messaging_webhookendpointevent" ("events", "name", "old_secret_until", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "url") VALUES (NEW."events", NEW."name", NEW."old_secret_until", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."state", NEW."url"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_472a1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_472a1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "surveys_surveyevent" ("created_at", "created_by_id", "id", "intro_en", "intro_pl", "kind", "network_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "title_en", "title_pl") VALUES (NEW."created_at", NEW."created_by_id", NEW."id", NEW."intro_en", NEW."intro_pl", NEW."kind", NEW."network_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."public_id", NEW."title_en", NEW."title_pl"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_4da96(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_4da96() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "members_apitokenevent" ("created_at", "expires_at", "id", "key_id", "name", "organisation_id", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "revoked_at", "scopes") VALUES (NEW."created_at", NEW."expires_at", NEW."id", NEW."key_id", NEW."name", NEW."organisation_id", NEW."owner_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."public_id", NEW."revoked_at", NEW."scopes"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_51c0b(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_51c0b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "groups_mentoringpairevent" ("created_by_id", "ends_on", "goals", "id", "mentee_id", "mentee_person_id", "mentor_id", "mentor_person_id", "network_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "starts_on") VALUES (NEW."created_by_id", NEW."ends_on", NEW."goals", NEW."id", NEW."mentee_id", NEW."mentee_person_id", NEW."mentor_id", NEW."mentor_person_id", NEW."network_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."public_id", NEW."starts_on"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_5f272(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_5f272() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "messaging_messageevent" ("about_id", "about_type_id", "act_kind", "act_url", "approved_by_id", "audience", "body_en", "body_pl", "cancel_reason", "catch_up", "created_at", "deadline", "dedup_key", "edited_by_id", "effort_minutes", "expires_at", "from_portal", "frozen_at", "id", "is_paused", "is_public", "legal_basis", "message_class", "network_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "reach_functions", "reach_number", "reach_rule", "requires_ack", "review_remarks", "send_at", "sender_id", "sender_organisation_id", "state", "summary_en", "summary_pl", "supersedes_id", "title_en", "title_pl", "topic_id") VALUES (NEW."about_id", NEW."about_type_id", NEW."act_kind", NEW."act_url", NEW."approved_by_id", NEW."audience", NEW."body_en", NEW."body_pl", NEW."cancel_reason", NEW."catch_up", NEW."created_at", NEW."deadline", NEW."dedup_key", NEW."edited_by_id", NEW."effort_minutes", NEW."expires_at", NEW."from_portal", NEW."frozen_at", NEW."id", NEW."is_paused", NEW."is_public", NEW."legal_basis", NEW."message_class", NEW."network_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."public_id", NEW."reach_functions", NEW."reach_number", NEW."reach_rule", NEW."requires_ack", NEW."review_remarks", NEW."send_at", NEW."sender_id", NEW."sender_organisation_id", NEW."state", NEW."summary_en", NEW."summary_pl", NEW."supersedes_id", NEW."title_en", NEW."title_pl", NEW."topic_id"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_6026d(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_6026d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "groups_groupevent" ("coordinator_id", "id", "kind", "legal_basis", "legal_basis_url", "name_en", "name_pl", "network_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "purpose_en", "purpose_pl", "specialisation_id", "state", "theme_id") VALUES (NEW."coordinator_id", NEW."id", NEW."kind", NEW."legal_basis", NEW."legal_basis_url", NEW."name_en", NEW."name_pl", NEW."network_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."public_id", NEW."purpose_en", NEW."purpose_pl", NEW."specialisation_id", NEW."state", NEW."theme_id"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_7751a(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_7751a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "groups_indicatorvalueevent" ("id", "indicator_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "value", "year") VALUES (NEW."id", NEW."indicator_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."source", NEW."value", NEW."year"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_79448(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_79448() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "groups_milestoneevent" ("done_at", "due_on", "evidence", "goal_id", "id", "lesson_en", "lesson_pl", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "state", "title_en", "title_pl") VALUES (NEW."done_at", NEW."due_on", NEW."evidence", NEW."goal_id", NEW."id", NEW."lesson_en", NEW."lesson_pl", NEW."owner_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."public_id", NEW."state", NEW."title_en", NEW."title_pl"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_7efb2(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_7efb2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "groups_fundingsourceevent" ("amount", "currency", "id", "kind", "network_id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "title", "year") VALUES (NEW."amount", NEW."currency", NEW."id", NEW."kind", NEW."network_id", NEW."organisation_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."public_id", NEW."title", NEW."year"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_7faa0(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_7faa0() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "groups_agreementevent" ("amends_id", "created_at", "created_by_id", "end_reason", "ended_at", "group_id", "id", "in_force_at", "is_published", "kind", "network_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "public_id", "sent_at", "state", "title_en", "title_pl", "valid_from", "valid_to", "version_id") VALUES (NEW."amends_id", NEW."created_at", NEW."created_by_id", NEW."end_reason", NEW."ended_at", NEW."group_id", NEW."id", NEW."in_force_at", NEW."is_published", NEW."kind", NEW."network_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."place", NEW."public_id", NEW."sent_at", NEW."state", NEW."title_en", NEW."title_pl", NEW."valid_from", NEW."valid_to", NEW."version_id"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_82b94(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_82b94() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "events_eventevent" ("created_at", "created_by_id", "description_en", "description_pl", "id", "kind", "network_id", "organiser_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "summary_en", "summary_pl", "title_en", "title_pl", "visibility") VALUES (NEW."created_at", NEW."created_by_id", NEW."description_en", NEW."description_pl", NEW."id", NEW."kind", NEW."network_id", NEW."organiser_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."public_id", NEW."summary_en", NEW."summary_pl", NEW."title_en", NEW."title_pl", NEW."visibility"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_8b32b(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_8b32b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "groups_agendaitemevent" ("agenda_id", "created_at", "created_by_id", "id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "priority", "public_id", "text", "title") VALUES (NEW."agenda_id", NEW."created_at", NEW."created_by_id", NEW."id", NEW."organisation_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."priority", NEW."public_id", NEW."text", NEW."title"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_8ef50(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_8ef50() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "members_consentevent" ("channel", "evidence", "given_at", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "text_version", "withdrawn_at") VALUES (NEW."channel", NEW."evidence", NEW."given_at", NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."purpose", NEW."text_version", NEW."withdrawn_at"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_910ce(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_910ce() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "groups_pilotfeedbackevent" ("answer", "answered_at", "answered_by_id", "created_at", "group_id", "id", "organisation_id", "page", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "release", "severity", "state", "text") VALUES (NEW."answer", NEW."answered_at", NEW."answered_by_id", NEW."created_at", NEW."group_id", NEW."id", NEW."organisation_id", NEW."page", NEW."person_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."public_id", NEW."release", NEW."severity", NEW."state", NEW."text"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_96beb(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_96beb() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "groups_actionitemevent" ("closed_at", "closed_by_id", "created_at", "created_by_id", "due_on", "group_id", "id", "milestone_id", "network_id", "organisation_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "source_id", "state", "title") VALUES (NEW."closed_at", NEW."closed_by_id", NEW."created_at", NEW."created_by_id", NEW."due_on", NEW."group_id", NEW."id", NEW."milestone_id", NEW."network_id", NEW."organisation_id", NEW."person_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."public_id", NEW."source_id", NEW."state", NEW."title"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_9d893(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_9d893() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "consultations_remarkdecisionevent" ("approved_by_id", "drafted_by_id", "id", "justification_en", "justification_pl", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "promise_id", "published_at", "remark_id") VALUES (NEW."approved_by_id", NEW."drafted_by_id", NEW."id", NEW."justification_en", NEW."justification_pl", NEW."outcome", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."promise_id", NEW."published_at", NEW."remark_id"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_c4b1b(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_c4b1b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "members_affiliationevent" ("can_publish", "can_sign", "competences", "counts_for_reach", "function", "id", "is_primary_contact", "is_public_contact", "organisation_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "role", "title", "valid") VALUES (NEW."can_publish", NEW."can_sign", NEW."competences", NEW."counts_for_reach", NEW."function", NEW."id", NEW."is_primary_contact", NEW."is_public_contact", NEW."organisation_id", NEW."person_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."public_id", NEW."role", NEW."title", NEW."valid"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_c7113(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_c7113() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "consultations_consultationevent" ("announced_at", "announced_by_id", "cancelled_reason", "closes_at", "decided_by", "id", "is_binding", "kind", "last_number", "legal_basis", "network_id", "opens_at", "organiser_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prepared_by_id", "public_id", "report_due_on", "slug", "state", "summary_en", "summary_pl", "title_en", "title_pl") VALUES (NEW."announced_at", NEW."announced_by_id", NEW."cancelled_reason", NEW."closes_at", NEW."decided_by", NEW."id", NEW."is_binding", NEW."kind", NEW."last_number", NEW."legal_basis", NEW."network_id", NEW."opens_at", NEW."organiser_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."prepared_by_id", NEW."public_id", NEW."report_due_on", NEW."slug", NEW."state", NEW."summary_en", NEW."summary_pl", NEW."title_en", NEW."title_pl"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_c84d7(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_c84d7() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "events_registrationevent" ("changed_at", "created_at", "guest_email", "guest_name", "id", "locale", "occurrence_id", "organisation_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "queue_no", "registered_by_id", "seats", "source", "state") VALUES (NEW."changed_at", NEW."created_at", NEW."guest_email", NEW."guest_name", NEW."id", NEW."locale", NEW."occurrence_id", NEW."organisation_id", NEW."person_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."public_id", NEW."queue_no", NEW."registered_by_id", NEW."seats", NEW."source", NEW."state"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_cbd6d(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_cbd6d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "groups_jointagendaevent" ("agreement_id", "created_at", "created_by_id", "group_id", "id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "state", "title_en", "title_pl") VALUES (NEW."agreement_id", NEW."created_at", NEW."created_by_id", NEW."group_id", NEW."id", NEW."number", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."public_id", NEW."state", NEW."title_en", NEW."title_pl"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_cd1ae(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_cd1ae() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "groups_groupmemberevent" ("group_id", "id", "organisation_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role") VALUES (NEW."group_id", NEW."id", NEW."organisation_id", NEW."person_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."role"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_d68e8(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_d68e8() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "members_organisationevent" ("created_at", "description_en", "description_pl", "helix", "id", "is_public", "kind", "krs", "legal_name", "merged_into_id", "nip", "nuts", "offer_en", "offer_pl", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "profile_checked_at", "public_id", "regon", "search_key", "search_words", "serves_citizens", "short_name", "size_band", "sort_key", "state", "state_reason", "verified_at", "verified_by_id", "website") VALUES (NEW."created_at", NEW."description_en", NEW."description_pl", NEW."helix", NEW."id", NEW."is_public", NEW."kind", NEW."krs", NEW."legal_name", NEW."merged_into_id", NEW."nip", NEW."nuts", NEW."offer_en", NEW."offer_pl", NEW."parent_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."profile_checked_at", NEW."public_id", NEW."regon", NEW."search_key", NEW."search_words", NEW."serves_citizens", NEW."short_name", NEW."size_band", NEW."sort_key", NEW."state", NEW."state_reason", NEW."verified_at", NEW."verified_by_id", NEW."website"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_de82e(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_de82e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "groups_membershipevent" ("applied_by_id", "category", "decided_at", "decided_by_id", "ended_on", "id", "is_founding", "member_network_id", "network_id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "reason", "state", "submitted_at", "text", "valid_from", "valid_to") VALUES (NEW."applied_by_id", NEW."category", NEW."decided_at", NEW."decided_by_id", NEW."ended_on", NEW."id", NEW."is_founding", NEW."member_network_id", NEW."network_id", NEW."organisation_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."public_id", NEW."reason", NEW."state", NEW."submitted_at", NEW."text", NEW."valid_from", NEW."valid_to"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_df13d(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_df13d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "groups_trendcardevent" ("adopted_at", "created_at", "created_by_id", "evidence", "goal_id", "group_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "state", "subject_id", "text_en", "text_pl", "theme_id", "title_en", "title_pl") VALUES (NEW."adopted_at", NEW."created_at", NEW."created_by_id", NEW."evidence", NEW."goal_id", NEW."group_id", NEW."id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."public_id", NEW."state", NEW."subject_id", NEW."text_en", NEW."text_pl", NEW."theme_id", NEW."title_en", NEW."title_pl"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_e533e(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_e533e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "surveys_answerevent" ("choice_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question_id", "response_id", "value_num", "value_text") VALUES (NEW."choice_id", NEW."id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."question_id", NEW."response_id", NEW."value_num", NEW."value_text"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_eafbd(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_eafbd() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "surveys_waveevent" ("anonymity_k", "audience", "closes_at", "goal", "id", "minutes_estimate", "number", "opened_by_id", "opens_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "policy", "public_id", "released_at", "state", "survey_id", "version_id") VALUES (NEW."anonymity_k", NEW."audience", NEW."closes_at", NEW."goal", NEW."id", NEW."minutes_estimate", NEW."number", NEW."opened_by_id", NEW."opens_at", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."policy", NEW."public_id", NEW."released_at", NEW."state", NEW."survey_id", NEW."version_id"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_eea18(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_eea18() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "members_contactpointevent" ("id", "is_public", "is_shared", "kind", "organisation_id", "paused_until", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "value", "verified_at") VALUES (NEW."id", NEW."is_public", NEW."is_shared", NEW."kind", NEW."organisation_id", NEW."paused_until", NEW."person_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."state", NEW."value", NEW."verified_at"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_items_of_the_step_5c929(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_items_of_the_step_5c929() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                DECLARE step text;
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF TG_OP = 'UPDATE' AND EXISTS (SELECT 1 FROM members_organisation
                                         WHERE id = OLD.organisation_id AND merged_into_id = NEW.organisation_id)
           AND to_jsonb(NEW) - 'organisation_id' = to_jsonb(OLD) - 'organisation_id' THEN
            RETURN NEW;
        END IF;

        SELECT state INTO step FROM groups_jointagenda WHERE id = COALESCE(NEW.agenda_id, OLD.agenda_id) FOR SHARE;
        IF (TG_OP <> 'UPDATE' AND step <> 'collecting') OR step NOT IN ('collecting', 'commenting') THEN
            RAISE EXCEPTION 'items are proposed while they are collected, and fixed once they are prioritised'
              USING ERRCODE = 'check_violation', CONSTRAINT = 'items_of_the_step';
        END IF;
        RETURN COALESCE(NEW, OLD);
    
                END;
            $$;


--
-- Name: pgtrigger_membership_states_afd14(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_membership_states_afd14() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF NOT (OLD.state || '>' || NEW.state) = ANY (ARRAY['draft>submitted', 'submitted>returned', 'submitted>refused', 'submitted>approved', 'submitted>draft', 'returned>submitted', 'returned>draft', 'approved>active', 'approved>left', 'approved>excluded', 'active>suspended', 'active>expiring', 'active>left', 'active>excluded', 'suspended>active', 'suspended>left', 'suspended>excluded', 'expiring>active', 'expiring>expired', 'expiring>left', 'expiring>excluded', 'expired>active', 'expired>left', 'expired>excluded']) THEN
            RAISE EXCEPTION 'a membership that is % does not become %', OLD.state, NEW.state
              USING ERRCODE = 'check_violation', CONSTRAINT = 'membership_states';
        END IF;
        RETURN NEW;
    
                END;
            $$;


--
-- Name: pgtrigger_merged_is_final_16371(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_merged_is_final_16371() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;
                END;
            $$;


--
-- Name: pgtrigger_networks_form_no_cycle_2dcb4(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_networks_form_no_cycle_2dcb4() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        PERFORM pg_advisory_xact_lock(hashtext('groups_networks_in_networks'));
        IF EXISTS (
            WITH RECURSIVE inside(id) AS (
                SELECT NEW.member_network_id
                UNION
                SELECT m.member_network_id FROM groups_membership m JOIN inside ON m.network_id = inside.id
                 WHERE m.member_network_id IS NOT NULL AND m.state NOT IN ('refused', 'left', 'excluded'))
            SELECT 1 FROM inside WHERE id = NEW.network_id) THEN
            RAISE EXCEPTION 'a network does not belong to itself, nor to a network inside it'
              USING ERRCODE = 'check_violation', CONSTRAINT = 'networks_form_no_cycle';
        END IF;
        RETURN NULL;
    
                END;
            $$;


--
-- Name: pgtrigger_only_published_is_accepted_a161d(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_only_published_is_accepted_a161d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF NOT EXISTS (SELECT 1 FROM groups_charterversion WHERE id = NEW.version_id AND published_at IS NOT NULL) THEN
            RAISE EXCEPTION 'only a published charter is accepted'
              USING ERRCODE = 'check_violation', CONSTRAINT = 'only_published_is_accepted';
        END IF;
        RETURN NEW;
    
                END;
            $$;


--
-- Name: pgtrigger_past_terms_are_fixed_19534(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_past_terms_are_fixed_19534() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
            IF TG_OP = 'DELETE'
               OR (NEW.group_id, NEW.organisation_id, NEW.handover_note, lower(NEW.valid))
                  IS DISTINCT FROM (OLD.group_id, OLD.organisation_id, OLD.handover_note, lower(OLD.valid))
               OR (NOT upper_inf(OLD.valid) AND NEW.valid <> OLD.valid) THEN
                RAISE EXCEPTION 'a term of a coordinator can only be ended, once'
                  USING ERRCODE = 'check_violation', CONSTRAINT = 'past_terms_are_fixed';
            END IF;
            RETURN NEW;
        
                END;
            $$;


--
-- Name: pgtrigger_points_within_the_budget_6e086(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_points_within_the_budget_6e086() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                DECLARE vote groups_trendvote%ROWTYPE; is_merge boolean;
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        is_merge := TG_OP = 'UPDATE' AND EXISTS (SELECT 1 FROM members_organisation
                     WHERE id = OLD.organisation_id AND merged_into_id = NEW.organisation_id);

        -- The lock makes two people of one organisation wait for each other, so that each sees what the other gave.
        SELECT * INTO vote FROM groups_trendvote WHERE id = COALESCE(NEW.vote_id, OLD.vote_id) FOR UPDATE;
        IF NOT is_merge AND NOT vote.runs @> clock_timestamp() THEN
            RAISE EXCEPTION 'points are given and changed only while the vote is open'
              USING ERRCODE = 'check_violation', CONSTRAINT = 'points_while_the_vote_is_open';
        END IF;
        IF TG_OP = 'DELETE' THEN
            RETURN NULL;
        END IF;
        IF NOT is_merge AND NOT EXISTS (SELECT 1 FROM groups_trendcard
                                         WHERE id = NEW.card_id AND group_id = vote.group_id AND state = 'priority') THEN
            RAISE EXCEPTION 'points are for the cards that the vote is about'
              USING ERRCODE = 'check_violation', CONSTRAINT = 'points_for_cards_of_the_vote';
        END IF;
        IF (SELECT sum(points) FROM groups_trendpriority
             WHERE vote_id = NEW.vote_id AND organisation_id = NEW.organisation_id) > vote.points_each THEN
            RAISE EXCEPTION 'an organisation has no more points than the vote gives to each'
              USING ERRCODE = 'check_violation', CONSTRAINT = 'points_within_the_budget';
        END IF;
        RETURN NULL;
    
                END;
            $$;


--
-- Name: pgtrigger_published_after_its_review_01ab1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_published_after_its_review_01ab1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
            IF (NEW.agreement_id IS NOT NULL) AND NOT (OLD.agreement_id IS NOT NULL) AND EXISTS (
                SELECT 1 FROM groups_draftreview r JOIN groups_groupmember m ON m.group_id = r.group_id
                 WHERE r.agenda_id = NEW.id AND clock_timestamp() < r.due_at AND m.role <> 'observer'
                   AND NOT EXISTS (SELECT 1 FROM groups_draftcomment c
                                    WHERE c.review_id = r.id AND c.organisation_id = m.organisation_id)) THEN
                RAISE EXCEPTION 'a draft is not published while it waits for comments'
                  USING ERRCODE = 'check_violation', CONSTRAINT = 'published_after_its_review';
            END IF;
            RETURN NEW;
        
                END;
            $$;


--
-- Name: pgtrigger_published_after_its_review_9c76c(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_published_after_its_review_9c76c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
            IF (NEW.state = 'adopted') AND NOT (OLD.state = 'adopted') AND EXISTS (
                SELECT 1 FROM groups_draftreview r JOIN groups_groupmember m ON m.group_id = r.group_id
                 WHERE r.card_id = NEW.id AND clock_timestamp() < r.due_at AND m.role <> 'observer'
                   AND NOT EXISTS (SELECT 1 FROM groups_draftcomment c
                                    WHERE c.review_id = r.id AND c.organisation_id = m.organisation_id)) THEN
                RAISE EXCEPTION 'a draft is not published while it waits for comments'
                  USING ERRCODE = 'check_violation', CONSTRAINT = 'published_after_its_review';
            END IF;
            RETURN NEW;
        
                END;
            $$;


--
-- Name: pgtrigger_published_after_its_review_a8e6d(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_published_after_its_review_a8e6d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
            IF NEW.is_public AND NOT OLD.is_public AND EXISTS (
                SELECT 1 FROM groups_draftreview r JOIN groups_groupmember m ON m.group_id = r.group_id
                 WHERE r.roadmap_id = NEW.id AND clock_timestamp() < r.due_at AND m.role <> 'observer'
                   AND NOT EXISTS (SELECT 1 FROM groups_draftcomment c
                                    WHERE c.review_id = r.id AND c.organisation_id = m.organisation_id)) THEN
                RAISE EXCEPTION 'a draft is not published while it waits for comments'
                  USING ERRCODE = 'check_violation', CONSTRAINT = 'published_after_its_review';
            END IF;
            RETURN NEW;
        
                END;
            $$;


--
-- Name: pgtrigger_published_is_frozen_9df15(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_published_is_frozen_9df15() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF TG_OP = 'DELETE' THEN
            RAISE EXCEPTION 'a published version of a survey cannot be deleted' USING ERRCODE = 'check_violation';
        END IF;
        IF (NEW.survey_id, NEW.number, NEW.definition, NEW.definition_sha256, NEW.published_at)
           IS DISTINCT FROM (OLD.survey_id, OLD.number, OLD.definition, OLD.definition_sha256, OLD.published_at)
           OR NEW.state = 'draft' THEN
            RAISE EXCEPTION 'a published version of a survey cannot change' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    
                END;
            $$;


--
-- Name: pgtrigger_published_text_is_fixed_9e992(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_published_text_is_fixed_9e992() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF TG_OP = 'DELETE'
           OR to_jsonb(NEW) - 'published_by_id' IS DISTINCT FROM to_jsonb(OLD) - 'published_by_id' THEN
            RAISE EXCEPTION 'the text of a published charter does not change'
              USING ERRCODE = 'check_violation', CONSTRAINT = 'published_text_is_fixed';
        END IF;
        RETURN NEW;
    
                END;
            $$;


--
-- Name: pgtrigger_question_is_frozen_66799(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_question_is_frozen_66799() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


--
-- Name: pgtrigger_response_keeps_the_waves_version_f9cb3(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_response_keeps_the_waves_version_f9cb3() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        PERFORM 1 FROM surveys_wave w JOIN surveys_surveyversion v ON v.id = w.version_id
          WHERE w.id = NEW.wave_id AND w.version_id = NEW.version_id AND w.policy = NEW.policy AND v.state <> 'draft';
        IF NOT FOUND THEN
            RAISE EXCEPTION 'a response answers the published version of its wave' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    
                END;
            $$;


--
-- Name: pgtrigger_signatories_of_a_draft_7dc93(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_signatories_of_a_draft_7dc93() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF TG_OP = 'UPDATE' AND EXISTS (SELECT 1 FROM members_organisation
                                         WHERE id = OLD.organisation_id AND merged_into_id = NEW.organisation_id)
           AND to_jsonb(NEW) - 'organisation_id' = to_jsonb(OLD) - 'organisation_id' THEN
            RETURN NEW;
        END IF;

        PERFORM 1 FROM groups_agreement
          WHERE id = COALESCE(NEW.agreement_id, OLD.agreement_id) AND state <> 'draft' FOR SHARE;
        IF FOUND THEN
            RAISE EXCEPTION 'who signs is fixed once an agreement is sent for signature'
              USING ERRCODE = 'check_violation', CONSTRAINT = 'signatories_of_a_draft';
        END IF;
        RETURN COALESCE(NEW, OLD);
    
                END;
            $$;


--
-- Name: pgtrigger_signature_of_the_text_70b88(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_signature_of_the_text_70b88() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        PERFORM 1 FROM groups_signatory s
           JOIN groups_agreement a ON a.id = s.agreement_id
           JOIN groups_agreementversion v ON v.id = a.version_id
          WHERE s.id = NEW.signatory_id AND a.state = 'in_signature' AND a.version_id = NEW.version_id
            AND v.withdrawn_at IS NULL AND v.sha256 = NEW.sha256
            FOR SHARE OF a;
        IF NOT FOUND THEN
            RAISE EXCEPTION 'only the version that is being signed is signed, with its own hash'
              USING ERRCODE = 'check_violation', CONSTRAINT = 'signature_of_the_text';
        END IF;
        IF NEW.method = 'portal' AND NOT EXISTS (
            SELECT 1 FROM members_affiliation f JOIN groups_signatory s ON s.organisation_id = f.organisation_id
             WHERE s.id = NEW.signatory_id AND f.person_id = NEW.person_id AND f.can_sign AND f.valid @> clock_timestamp()) THEN
            RAISE EXCEPTION 'only a person who may sign for the organisation now signs for it'
              USING ERRCODE = 'check_violation', CONSTRAINT = 'signer_may_sign';
        END IF;
        RETURN NEW;
    
                END;
            $$;


--
-- Name: pgtrigger_signatures_never_change_de916(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_signatures_never_change_de916() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


--
-- Name: pgtrigger_tree_guard_afb30(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_tree_guard_afb30() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                DECLARE levels integer;
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    PERFORM pg_advisory_xact_lock(hashtext('members_organisation_tree'));
    WITH RECURSIVE up(id, parent_id, depth) AS (
        SELECT id, parent_id, 1 FROM members_organisation WHERE id = NEW.id
        UNION ALL
        SELECT o.id, o.parent_id, up.depth + 1 FROM members_organisation o JOIN up ON o.id = up.parent_id WHERE up.depth <= 5
    ), down(id, depth) AS (
        SELECT id, 0 FROM members_organisation WHERE id = NEW.id
        UNION ALL
        SELECT o.id, down.depth + 1 FROM members_organisation o JOIN down ON o.parent_id = down.id WHERE down.depth <= 5
    )
    SELECT (SELECT max(depth) FROM up) + (SELECT max(depth) FROM down) INTO levels;
    IF levels > 5 THEN
        RAISE EXCEPTION 'organisation % closes a cycle or stands below level 5', NEW.id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'organisation_tree';
    END IF;
    RETURN NULL;

                END;
            $$;


--
-- Name: pgtrigger_update_update_02517(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_02517() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "groups_groupevent" ("coordinator_id", "id", "kind", "legal_basis", "legal_basis_url", "name_en", "name_pl", "network_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "purpose_en", "purpose_pl", "specialisation_id", "state", "theme_id") VALUES (NEW."coordinator_id", NEW."id", NEW."kind", NEW."legal_basis", NEW."legal_basis_url", NEW."name_en", NEW."name_pl", NEW."network_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."public_id", NEW."purpose_en", NEW."purpose_pl", NEW."specialisation_id", NEW."state", NEW."theme_id"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_1617e(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_1617e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "consultations_consultationevent" ("announced_at", "announced_by_id", "cancelled_reason", "closes_at", "decided_by", "id", "is_binding", "kind", "last_number", "legal_basis", "network_id", "opens_at", "organiser_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prepared_by_id", "public_id", "report_due_on", "slug", "state", "summary_en", "summary_pl", "title_en", "title_pl") VALUES (NEW."announced_at", NEW."announced_by_id", NEW."cancelled_reason", NEW."closes_at", NEW."decided_by", NEW."id", NEW."is_binding", NEW."kind", NEW."last_number", NEW."legal_basis", NEW."network_id", NEW."opens_at", NEW."organiser_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."prepared_by_id", NEW."public_id", NEW."report_due_on", NEW."slug", NEW."state", NEW."summary_en", NEW."summary_pl", NEW."title_en", NEW."title_pl"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_28927(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_28927() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "consultations_ballotagehistory" ("closes_at", "consultation_id", "contested_until", "custody", "entropy", "entropy_source_en", "entropy_source_pl", "exception_reason", "family", "id", "level", "method", "objection_days", "opens_at", "params", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proofs", "public_id", "question_en", "question_pl", "roll_kind", "spec_sha256", "state", "tie_chain", "title_en", "title_pl") VALUES (NEW."closes_at", NEW."consultation_id", NEW."contested_until", NEW."custody", NEW."entropy", NEW."entropy_source_en", NEW."entropy_source_pl", NEW."exception_reason", NEW."family", NEW."id", NEW."level", NEW."method", NEW."objection_days", NEW."opens_at", NEW."params", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."proofs", NEW."public_id", NEW."question_en", NEW."question_pl", NEW."roll_kind", NEW."spec_sha256", NEW."state", NEW."tie_chain", NEW."title_en", NEW."title_pl"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_2c080(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_2c080() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "consultations_poolevent" ("ballotage_id", "budget_grosze", "code", "id", "max_choices", "min_choices", "name_en", "name_pl", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."ballotage_id", NEW."budget_grosze", NEW."code", NEW."id", NEW."max_choices", NEW."min_choices", NEW."name_en", NEW."name_pl", _pgh_attach_context(), NOW(), 'update', NEW."id"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_2c6fa(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_2c6fa() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "groups_agreementevent" ("amends_id", "created_at", "created_by_id", "end_reason", "ended_at", "group_id", "id", "in_force_at", "is_published", "kind", "network_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "public_id", "sent_at", "state", "title_en", "title_pl", "valid_from", "valid_to", "version_id") VALUES (NEW."amends_id", NEW."created_at", NEW."created_by_id", NEW."end_reason", NEW."ended_at", NEW."group_id", NEW."id", NEW."in_force_at", NEW."is_published", NEW."kind", NEW."network_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."place", NEW."public_id", NEW."sent_at", NEW."state", NEW."title_en", NEW."title_pl", NEW."valid_from", NEW."valid_to", NEW."version_id"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_3001c(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_3001c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "groups_inkindcontributionevent" ("currency", "given_on", "hours", "id", "kind", "network_id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "title", "worth") VALUES (NEW."currency", NEW."given_on", NEW."hours", NEW."id", NEW."kind", NEW."network_id", NEW."organisation_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."public_id", NEW."title", NEW."worth"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_31807(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_31807() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "members_staffroleevent" ("granted_at", "granted_by_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "user_id") VALUES (NEW."granted_at", NEW."granted_by_id", NEW."id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."role", NEW."user_id"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_34f09(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_34f09() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "groups_pilotfeedbackevent" ("answer", "answered_at", "answered_by_id", "created_at", "group_id", "id", "organisation_id", "page", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "release", "severity", "state", "text") VALUES (NEW."answer", NEW."answered_at", NEW."answered_by_id", NEW."created_at", NEW."group_id", NEW."id", NEW."organisation_id", NEW."page", NEW."person_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."public_id", NEW."release", NEW."severity", NEW."state", NEW."text"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_50805(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_50805() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "surveys_answerevent" ("choice_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question_id", "response_id", "value_num", "value_text") VALUES (NEW."choice_id", NEW."id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."question_id", NEW."response_id", NEW."value_num", NEW."value_text"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_5a59c(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_5a59c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "groups_fundingsourceevent" ("amount", "currency", "id", "kind", "network_id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "title", "year") VALUES (NEW."amount", NEW."currency", NEW."id", NEW."kind", NEW."network_id", NEW."organisation_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."public_id", NEW."title", NEW."year"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_644ad(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_644ad() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "surveys_waveevent" ("anonymity_k", "audience", "closes_at", "goal", "id", "minutes_estimate", "number", "opened_by_id", "opens_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "policy", "public_id", "released_at", "state", "survey_id", "version_id") VALUES (NEW."anonymity_k", NEW."audience", NEW."closes_at", NEW."goal", NEW."id", NEW."minutes_estimate", NEW."number", NEW."opened_by_id", NEW."opens_at", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."policy", NEW."public_id", NEW."released_at", NEW."state", NEW."survey_id", NEW."version_id"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_679c0(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_679c0() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "members_consentevent" ("channel", "evidence", "given_at", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "text_version", "withdrawn_at") VALUES (NEW."channel", NEW."evidence", NEW."given_at", NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."purpose", NEW."text_version", NEW."withdrawn_at"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_73f59(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_73f59() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "events_eventevent" ("created_at", "created_by_id", "description_en", "description_pl", "id", "kind", "network_id", "organiser_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "summary_en", "summary_pl", "title_en", "title_pl", "visibility") VALUES (NEW."created_at", NEW."created_by_id", NEW."description_en", NEW."description_pl", NEW."id", NEW."kind", NEW."network_id", NEW."organiser_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."public_id", NEW."summary_en", NEW."summary_pl", NEW."title_en", NEW."title_pl", NEW."visibility"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_7c6a9(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_7c6a9() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "surveys_surveyevent" ("created_at", "created_by_id", "id", "intro_en", "intro_pl", "kind", "network_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "title_en", "title_pl") VALUES (NEW."created_at", NEW."created_by_id", NEW."id", NEW."intro_en", NEW."intro_pl", NEW."kind", NEW."network_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."public_id", NEW."title_en", NEW."title_pl"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_7fa93(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_7fa93() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "groups_mentoringpairevent" ("created_by_id", "ends_on", "goals", "id", "mentee_id", "mentee_person_id", "mentor_id", "mentor_person_id", "network_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "starts_on") VALUES (NEW."created_by_id", NEW."ends_on", NEW."goals", NEW."id", NEW."mentee_id", NEW."mentee_person_id", NEW."mentor_id", NEW."mentor_person_id", NEW."network_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."public_id", NEW."starts_on"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_87442(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_87442() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "events_registrationevent" ("changed_at", "created_at", "guest_email", "guest_name", "id", "locale", "occurrence_id", "organisation_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "queue_no", "registered_by_id", "seats", "source", "state") VALUES (NEW."changed_at", NEW."created_at", NEW."guest_email", NEW."guest_name", NEW."id", NEW."locale", NEW."occurrence_id", NEW."organisation_id", NEW."person_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."public_id", NEW."queue_no", NEW."registered_by_id", NEW."seats", NEW."source", NEW."state"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_95576(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_95576() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "members_contactpointevent" ("id", "is_public", "is_shared", "kind", "organisation_id", "paused_until", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "value", "verified_at") VALUES (NEW."id", NEW."is_public", NEW."is_shared", NEW."kind", NEW."organisation_id", NEW."paused_until", NEW."person_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."state", NEW."value", NEW."verified_at"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_959c4(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_959c4() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "messaging_messageevent" ("about_id", "about_type_id", "act_kind", "act_url", "approved_by_id", "audience", "body_en", "body_pl", "cancel_reason", "catch_up", "created_at", "deadline", "dedup_key", "edited_by_id", "effort_minutes", "expires_at", "from_portal", "frozen_at", "id", "is_paused", "is_public", "legal_basis", "message_class", "network_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "reach_functions", "reach_number", "reach_rule", "requires_ack", "review_remarks", "send_at", "sender_id", "sender_organisation_id", "state", "summary_en", "summary_pl", "supersedes_id", "title_en", "title_pl", "topic_id") VALUES (NEW."about_id", NEW."about_type_id", NEW."act_kind", NEW."act_url", NEW."approved_by_id", NEW."audience", NEW."body_en", NEW."body_pl", NEW."cancel_reason", NEW."catch_up", NEW."created_at", NEW."deadline", NEW."dedup_key", NEW."edited_by_id", NEW."effort_minutes", NEW."expires_at", NEW."from_portal", NEW."frozen_at", NEW."id", NEW."is_paused", NEW."is_public", NEW."legal_basis", NEW."message_class", NEW."network_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."public_id", NEW."reach_functions", NEW."reach_number", NEW."reach_rule", NEW."requires_ack", NEW."review_remarks", NEW."send_at", NEW."sender_id", NEW."sender_organisation_id", NEW."state", NEW."summary_en", NEW."summary_pl", NEW."supersedes_id", NEW."title_en", NEW."title_pl", NEW."topic_id"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_97c3c(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_97c3c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "groups_groupmemberevent" ("group_id", "id", "organisation_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role") VALUES (NEW."group_id", NEW."id", NEW."organisation_id", NEW."person_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."role"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_a83bd(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_a83bd() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "groups_indicatorvalueevent" ("id", "indicator_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "value", "year") VALUES (NEW."id", NEW."indicator_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."source", NEW."value", NEW."year"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_ac564(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_ac564() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "groups_milestoneevent" ("done_at", "due_on", "evidence", "goal_id", "id", "lesson_en", "lesson_pl", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "state", "title_en", "title_pl") VALUES (NEW."done_at", NEW."due_on", NEW."evidence", NEW."goal_id", NEW."id", NEW."lesson_en", NEW."lesson_pl", NEW."owner_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."public_id", NEW."state", NEW."title_en", NEW."title_pl"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_ba744(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_ba744() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "messaging_webhookendpointevent" ("events", "name", "old_secret_until", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "url") VALUES (NEW."events", NEW."name", NEW."old_secret_until", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."state", NEW."url"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_bb9a8(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_bb9a8() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "members_affiliationevent" ("can_publish", "can_sign", "competences", "counts_for_reach", "function", "id", "is_primary_contact", "is_public_contact", "organisation_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "role", "title", "valid") VALUES (NEW."can_publish", NEW."can_sign", NEW."competences", NEW."counts_for_reach", NEW."function", NEW."id", NEW."is_primary_contact", NEW."is_public_contact", NEW."organisation_id", NEW."person_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."public_id", NEW."role", NEW."title", NEW."valid"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_bc9d3(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_bc9d3() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "consultations_remarkdecisionevent" ("approved_by_id", "drafted_by_id", "id", "justification_en", "justification_pl", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "promise_id", "published_at", "remark_id") VALUES (NEW."approved_by_id", NEW."drafted_by_id", NEW."id", NEW."justification_en", NEW."justification_pl", NEW."outcome", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."promise_id", NEW."published_at", NEW."remark_id"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_bd75d(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_bd75d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "groups_actionitemevent" ("closed_at", "closed_by_id", "created_at", "created_by_id", "due_on", "group_id", "id", "milestone_id", "network_id", "organisation_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "source_id", "state", "title") VALUES (NEW."closed_at", NEW."closed_by_id", NEW."created_at", NEW."created_by_id", NEW."due_on", NEW."group_id", NEW."id", NEW."milestone_id", NEW."network_id", NEW."organisation_id", NEW."person_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."public_id", NEW."source_id", NEW."state", NEW."title"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_c0ca1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_c0ca1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "surveys_responseevent" ("id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "policy", "public_id", "revision", "saved_at", "saved_by_id", "started_at", "started_by_id", "state", "submitted_at", "submitted_by_id", "version_id", "wave_id") VALUES (NEW."id", NEW."organisation_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."policy", NEW."public_id", NEW."revision", NEW."saved_at", NEW."saved_by_id", NEW."started_at", NEW."started_by_id", NEW."state", NEW."submitted_at", NEW."submitted_by_id", NEW."version_id", NEW."wave_id"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_c3d15(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_c3d15() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "events_occurrenceevent" ("capacity", "ends_at", "event_id", "fold", "ics_sequence", "id", "local_start", "online_url", "overbooked_by", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "reg_closes_at", "starts_at", "state", "takes_registrations", "tz", "updated_at", "venue_id", "waitlist_mode") VALUES (NEW."capacity", NEW."ends_at", NEW."event_id", NEW."fold", NEW."ics_sequence", NEW."id", NEW."local_start", NEW."online_url", NEW."overbooked_by", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."public_id", NEW."reg_closes_at", NEW."starts_at", NEW."state", NEW."takes_registrations", NEW."tz", NEW."updated_at", NEW."venue_id", NEW."waitlist_mode"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_ccd1a(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_ccd1a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "members_apitokenevent" ("created_at", "expires_at", "id", "key_id", "name", "organisation_id", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "revoked_at", "scopes") VALUES (NEW."created_at", NEW."expires_at", NEW."id", NEW."key_id", NEW."name", NEW."organisation_id", NEW."owner_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."public_id", NEW."revoked_at", NEW."scopes"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_e3575(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_e3575() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "groups_membershipevent" ("applied_by_id", "category", "decided_at", "decided_by_id", "ended_on", "id", "is_founding", "member_network_id", "network_id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "reason", "state", "submitted_at", "text", "valid_from", "valid_to") VALUES (NEW."applied_by_id", NEW."category", NEW."decided_at", NEW."decided_by_id", NEW."ended_on", NEW."id", NEW."is_founding", NEW."member_network_id", NEW."network_id", NEW."organisation_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."public_id", NEW."reason", NEW."state", NEW."submitted_at", NEW."text", NEW."valid_from", NEW."valid_to"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_e79c2(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_e79c2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "groups_agendaitemevent" ("agenda_id", "created_at", "created_by_id", "id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "priority", "public_id", "text", "title") VALUES (NEW."agenda_id", NEW."created_at", NEW."created_by_id", NEW."id", NEW."organisation_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."priority", NEW."public_id", NEW."text", NEW."title"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_e825d(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_e825d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "groups_trendcardevent" ("adopted_at", "created_at", "created_by_id", "evidence", "goal_id", "group_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "state", "subject_id", "text_en", "text_pl", "theme_id", "title_en", "title_pl") VALUES (NEW."adopted_at", NEW."created_at", NEW."created_by_id", NEW."evidence", NEW."goal_id", NEW."group_id", NEW."id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."public_id", NEW."state", NEW."subject_id", NEW."text_en", NEW."text_pl", NEW."theme_id", NEW."title_en", NEW."title_pl"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_e8738(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_e8738() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "library_goodpracticeevent" ("category", "evidence_en", "evidence_pl", "id", "network_id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "published_at", "state", "text_en", "text_pl", "theme_id", "title_en", "title_pl") VALUES (NEW."category", NEW."evidence_en", NEW."evidence_pl", NEW."id", NEW."network_id", NEW."organisation_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."public_id", NEW."published_at", NEW."state", NEW."text_en", NEW."text_pl", NEW."theme_id", NEW."title_en", NEW."title_pl"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_f14d4(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_f14d4() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "consultations_optionevent" ("ballotage_id", "code", "cost_grosze", "description_en", "description_pl", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pool_id", "title_en", "title_pl") VALUES (NEW."ballotage_id", NEW."code", NEW."cost_grosze", NEW."description_en", NEW."description_pl", NEW."id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."pool_id", NEW."title_en", NEW."title_pl"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_f4b2a(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_f4b2a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "members_organisationevent" ("created_at", "description_en", "description_pl", "helix", "id", "is_public", "kind", "krs", "legal_name", "merged_into_id", "nip", "nuts", "offer_en", "offer_pl", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "profile_checked_at", "public_id", "regon", "search_key", "search_words", "serves_citizens", "short_name", "size_band", "sort_key", "state", "state_reason", "verified_at", "verified_by_id", "website") VALUES (NEW."created_at", NEW."description_en", NEW."description_pl", NEW."helix", NEW."id", NEW."is_public", NEW."kind", NEW."krs", NEW."legal_name", NEW."merged_into_id", NEW."nip", NEW."nuts", NEW."offer_en", NEW."offer_pl", NEW."parent_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."profile_checked_at", NEW."public_id", NEW."regon", NEW."search_key", NEW."search_words", NEW."serves_citizens", NEW."short_name", NEW."size_band", NEW."sort_key", NEW."state", NEW."state_reason", NEW."verified_at", NEW."verified_by_id", NEW."website"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_f51db(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_f51db() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "groups_jointagendaevent" ("agreement_id", "created_at", "created_by_id", "group_id", "id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "state", "title_en", "title_pl") VALUES (NEW."agreement_id", NEW."created_at", NEW."created_by_id", NEW."group_id", NEW."id", NEW."number", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."public_id", NEW."state", NEW."title_en", NEW."title_pl"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_version_is_fixed_190a7(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_version_is_fixed_190a7() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF TG_OP = 'DELETE'
           OR (NEW.agreement_id, NEW.number, NEW.file, NEW.name, NEW.size_bytes, NEW.sha256, NEW.added_at)
              IS DISTINCT FROM
              (OLD.agreement_id, OLD.number, OLD.file, OLD.name, OLD.size_bytes, OLD.sha256, OLD.added_at)
           OR (OLD.withdrawn_at IS NOT NULL AND NEW.withdrawn_at IS DISTINCT FROM OLD.withdrawn_at) THEN
            RAISE EXCEPTION 'a version of an agreement does not change'
              USING ERRCODE = 'check_violation', CONSTRAINT = 'version_is_fixed';
        END IF;
        RETURN NEW;
    
                END;
            $$;


--
-- Name: pgtrigger_what_is_signed_is_fixed_93534(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_what_is_signed_is_fixed_93534() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF TG_OP = 'DELETE' THEN
            RAISE EXCEPTION 'an agreement that was sent for signature stays'
              USING ERRCODE = 'check_violation', CONSTRAINT = 'what_is_signed_is_fixed';
        END IF;
        IF (NEW.network_id, NEW.kind, NEW.title_pl, NEW.title_en, NEW.place, NEW.group_id, NEW.amends_id, NEW.valid_from,
            NEW.valid_to)
           IS DISTINCT FROM
           (OLD.network_id, OLD.kind, OLD.title_pl, OLD.title_en, OLD.place, OLD.group_id, OLD.amends_id, OLD.valid_from,
            OLD.valid_to)
           OR (NEW.version_id IS DISTINCT FROM OLD.version_id AND NEW.state <> 'draft')
           OR (OLD.state <> 'in_signature' AND NEW.state IN ('draft', 'in_signature'))
           OR (OLD.state IN ('amended', 'terminated', 'expired') AND NEW.state <> OLD.state) THEN
            RAISE EXCEPTION 'what is signed does not change'
              USING ERRCODE = 'check_violation', CONSTRAINT = 'what_is_signed_is_fixed';
        END IF;
        RETURN NEW;
    
                END;
            $$;


--
-- Name: parknet; Type: TEXT SEARCH CONFIGURATION; Schema: public; Owner: -
--

CREATE TEXT SEARCH CONFIGURATION public.parknet (
    PARSER = pg_catalog."default" );

ALTER TEXT SEARCH CONFIGURATION public.parknet
    ADD MAPPING FOR asciiword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.parknet
    ADD MAPPING FOR word WITH public.unaccent, simple;

ALTER TEXT SEARCH CONFIGURATION public.parknet
    ADD MAPPING FOR numword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.parknet
    ADD MAPPING FOR email WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.parknet
    ADD MAPPING FOR url WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.parknet
    ADD MAPPING FOR host WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.parknet
    ADD MAPPING FOR sfloat WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.parknet
    ADD MAPPING FOR version WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.parknet
    ADD MAPPING FOR hword_numpart WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.parknet
    ADD MAPPING FOR hword_part WITH public.unaccent, simple;

ALTER TEXT SEARCH CONFIGURATION public.parknet
    ADD MAPPING FOR hword_asciipart WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.parknet
    ADD MAPPING FOR numhword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.parknet
    ADD MAPPING FOR asciihword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.parknet
    ADD MAPPING FOR hword WITH public.unaccent, simple;

ALTER TEXT SEARCH CONFIGURATION public.parknet
    ADD MAPPING FOR url_path WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.parknet
    ADD MAPPING FOR file WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.parknet
    ADD MAPPING FOR "float" WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.parknet
    ADD MAPPING FOR "int" WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.parknet
    ADD MAPPING FOR uint WITH simple;


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: account_emailaddress; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.account_emailaddress (
    id integer NOT NULL,
    email character varying(254) NOT NULL,
    verified boolean NOT NULL,
    "primary" boolean NOT NULL,
    user_id bigint NOT NULL
);


--
-- Name: account_emailaddress_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.account_emailaddress ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.account_emailaddress_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: account_emailconfirmation; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.account_emailconfirmation (
    id integer NOT NULL,
    created timestamp with time zone NOT NULL,
    sent timestamp with time zone,
    key character varying(64) NOT NULL,
    email_address_id integer NOT NULL
);


--
-- Name: account_emailconfirmation_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.account_emailconfirmation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.account_emailconfirmation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: auth_group; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.auth_group (
    id integer NOT NULL,
    name character varying(150) NOT NULL
);


--
-- Name: auth_group_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.auth_group ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: auth_group_permissions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.auth_group_permissions (
    id bigint NOT NULL,
    group_id integer NOT NULL,
    permission_id integer NOT NULL
);


--
-- Name: auth_group_permissions_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.auth_group_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: auth_permission; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.auth_permission (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    content_type_id integer NOT NULL,
    codename character varying(100) NOT NULL
);


--
-- Name: auth_permission_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.auth_permission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_permission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: config_cache; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.config_cache (
    cache_key character varying(255) NOT NULL,
    value text NOT NULL,
    expires timestamp with time zone NOT NULL
);


--
-- Name: config_idempotentanswer; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.config_idempotentanswer (
    id bigint NOT NULL,
    credential character varying(64) NOT NULL,
    key character varying(255) NOT NULL,
    fingerprint character varying(64) NOT NULL,
    status smallint NOT NULL,
    content_type character varying(80) NOT NULL,
    location character varying(500) NOT NULL,
    body bytea NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    CONSTRAINT config_idempotentanswer_status_check CHECK ((status >= 0))
);


--
-- Name: config_idempotentanswer_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.config_idempotentanswer ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.config_idempotentanswer_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: consultations_ballotage; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.consultations_ballotage (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    title_pl character varying(200) NOT NULL,
    title_en character varying(200) NOT NULL,
    question_pl text NOT NULL,
    question_en text NOT NULL,
    method character varying(30) NOT NULL,
    params jsonb NOT NULL,
    tie_chain character varying(10)[] NOT NULL,
    entropy_source_pl character varying(300) NOT NULL,
    entropy_source_en character varying(300) NOT NULL,
    family character varying(10) NOT NULL,
    custody character varying(10) NOT NULL,
    level character varying(1) NOT NULL,
    roll_kind character varying(10) NOT NULL,
    proofs character varying(2)[] NOT NULL,
    exception_reason text NOT NULL,
    opens_at timestamp with time zone NOT NULL,
    closes_at timestamp with time zone NOT NULL,
    objection_days smallint NOT NULL,
    state character varying(10) NOT NULL,
    spec text NOT NULL,
    spec_sha256 character varying(64) NOT NULL,
    entropy character varying(300) NOT NULL,
    contested_until timestamp with time zone,
    shown_turnout integer NOT NULL,
    turnout_at timestamp with time zone,
    consultation_id bigint NOT NULL,
    CONSTRAINT ballotage_closes_after_it_opens CHECK ((closes_at > opens_at)),
    CONSTRAINT ballotage_has_a_spec_when_frozen CHECK ((((state)::text = 'draft'::text) OR ((state)::text = 'cancelled'::text) OR (NOT ((spec_sha256)::text = ''::text)))),
    CONSTRAINT consultations_ballotage_objection_days_check CHECK ((objection_days >= 0)),
    CONSTRAINT consultations_ballotage_shown_turnout_check CHECK ((shown_turnout >= 0))
);


--
-- Name: consultations_ballotage_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.consultations_ballotage ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.consultations_ballotage_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: consultations_ballotageevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.consultations_ballotageevent (
    number integer NOT NULL,
    at timestamp with time zone NOT NULL,
    kind character varying(10) NOT NULL,
    text text NOT NULL,
    actors jsonb NOT NULL,
    prev_hash character varying(64) NOT NULL,
    hash character varying(64) NOT NULL,
    ballotage_id bigint NOT NULL,
    by_id bigint,
    second_by_id bigint,
    CONSTRAINT act_needs_two_different_officers CHECK (((NOT ((kind)::text = ANY ((ARRAY['frozen'::character varying, 'paused'::character varying, 'resumed'::character varying, 'verified'::character varying, 'published'::character varying, 'cancelled'::character varying])::text[]))) OR ((by_id IS NOT NULL) AND (second_by_id IS NOT NULL) AND (NOT ((by_id = second_by_id) AND (by_id IS NOT NULL) AND (second_by_id IS NOT NULL)))))),
    CONSTRAINT consultations_ballotageevent_number_check CHECK ((number >= 0))
);


--
-- Name: consultations_ballotagehistory; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.consultations_ballotagehistory (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    title_pl character varying(200) NOT NULL,
    title_en character varying(200) NOT NULL,
    question_pl text NOT NULL,
    question_en text NOT NULL,
    method character varying(30) NOT NULL,
    params jsonb NOT NULL,
    tie_chain character varying(10)[] NOT NULL,
    entropy_source_pl character varying(300) NOT NULL,
    entropy_source_en character varying(300) NOT NULL,
    family character varying(10) NOT NULL,
    custody character varying(10) NOT NULL,
    level character varying(1) NOT NULL,
    roll_kind character varying(10) NOT NULL,
    proofs character varying(2)[] NOT NULL,
    exception_reason text NOT NULL,
    opens_at timestamp with time zone NOT NULL,
    closes_at timestamp with time zone NOT NULL,
    objection_days smallint NOT NULL,
    state character varying(10) NOT NULL,
    spec_sha256 character varying(64) NOT NULL,
    entropy character varying(300) NOT NULL,
    contested_until timestamp with time zone,
    consultation_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT consultations_ballotagehistory_objection_days_check CHECK ((objection_days >= 0))
);


--
-- Name: consultations_ballotagehistory_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.consultations_ballotagehistory ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.consultations_ballotagehistory_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: consultations_ballotagesecret; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.consultations_ballotagesecret (
    ballotage_id bigint NOT NULL,
    wrapped_roll_key bytea,
    wrapped_sealing_key bytea,
    wrapped_checkpoint_key bytea,
    destroyed_at timestamp with time zone
);


--
-- Name: consultations_checkpoint; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.consultations_checkpoint (
    number integer NOT NULL,
    size bigint NOT NULL,
    root bytea NOT NULL,
    body text NOT NULL,
    signature bytea NOT NULL,
    made_at timestamp with time zone NOT NULL,
    ballotage_id bigint NOT NULL,
    CONSTRAINT consultations_checkpoint_number_check CHECK ((number >= 0)),
    CONSTRAINT consultations_checkpoint_size_check CHECK ((size >= 0))
);


--
-- Name: consultations_consultation; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.consultations_consultation (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    slug character varying(80) NOT NULL,
    kind character varying(25) NOT NULL,
    title_pl character varying(150) NOT NULL,
    title_en character varying(150) NOT NULL,
    summary_pl text NOT NULL,
    summary_en text NOT NULL,
    legal_basis character varying(300) NOT NULL,
    is_binding boolean NOT NULL,
    decided_by character varying(150) NOT NULL,
    state character varying(10) NOT NULL,
    announced_at timestamp with time zone,
    opens_at timestamp with time zone NOT NULL,
    closes_at timestamp with time zone NOT NULL,
    report_due_on date NOT NULL,
    cancelled_reason character varying(300) NOT NULL,
    last_number integer NOT NULL,
    announced_by_id bigint,
    network_id bigint NOT NULL,
    organiser_id bigint NOT NULL,
    prepared_by_id bigint,
    CONSTRAINT consultation_announced_by_a_second_person CHECK (((announced_by_id IS NULL) OR (NOT ((announced_by_id = prepared_by_id) AND (announced_by_id IS NOT NULL) AND (prepared_by_id IS NOT NULL))))),
    CONSTRAINT consultation_closes_after_it_opens CHECK ((closes_at > opens_at)),
    CONSTRAINT consultations_consultation_last_number_check CHECK ((last_number >= 0))
);


--
-- Name: consultations_consultation_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.consultations_consultation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.consultations_consultation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: consultations_consultationevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.consultations_consultationevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    slug character varying(80) NOT NULL,
    kind character varying(25) NOT NULL,
    title_pl character varying(150) NOT NULL,
    title_en character varying(150) NOT NULL,
    summary_pl text NOT NULL,
    summary_en text NOT NULL,
    legal_basis character varying(300) NOT NULL,
    is_binding boolean NOT NULL,
    decided_by character varying(150) NOT NULL,
    state character varying(10) NOT NULL,
    announced_at timestamp with time zone,
    opens_at timestamp with time zone NOT NULL,
    closes_at timestamp with time zone NOT NULL,
    report_due_on date NOT NULL,
    cancelled_reason character varying(300) NOT NULL,
    last_number integer NOT NULL,
    announced_by_id bigint,
    network_id bigint NOT NULL,
    organiser_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    prepared_by_id bigint,
    CONSTRAINT consultations_consultationevent_last_number_check CHECK ((last_number >= 0))
);


--
-- Name: consultations_consultationevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.consultations_consultationevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.consultations_consultationevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: consultations_eligiblekey; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.consultations_eligiblekey (
    voter_key bytea NOT NULL,
    level character varying(2) NOT NULL,
    batch integer NOT NULL,
    ballotage_id bigint NOT NULL,
    CONSTRAINT consultations_eligiblekey_batch_check CHECK ((batch >= 0))
);


--
-- Name: consultations_invalidballot; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.consultations_invalidballot (
    leaf bytea NOT NULL,
    reason character varying(60) NOT NULL,
    ballotage_id bigint NOT NULL
);


--
-- Name: consultations_logleaf; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.consultations_logleaf (
    "position" bigint NOT NULL,
    leaf bytea NOT NULL,
    ballotage_id bigint NOT NULL,
    CONSTRAINT consultations_logleaf_position_check CHECK (("position" >= 0))
);


--
-- Name: consultations_materialversion; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.consultations_materialversion (
    id bigint NOT NULL,
    number smallint NOT NULL,
    published_at timestamp with time zone,
    change_note_pl character varying(300) NOT NULL,
    change_note_en character varying(300) NOT NULL,
    consultation_id bigint NOT NULL,
    CONSTRAINT consultations_materialversion_number_check CHECK ((number >= 0))
);


--
-- Name: consultations_materialversion_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.consultations_materialversion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.consultations_materialversion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: consultations_openedballot; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.consultations_openedballot (
    pool character varying(20) NOT NULL,
    check_code character varying(31) NOT NULL COLLATE pg_catalog."C",
    choice text NOT NULL,
    ballotage_id bigint NOT NULL
);


--
-- Name: consultations_option; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.consultations_option (
    id bigint NOT NULL,
    code character varying(20) NOT NULL,
    title_pl character varying(200) NOT NULL,
    title_en character varying(200) NOT NULL,
    description_pl character varying(500) NOT NULL,
    description_en character varying(500) NOT NULL,
    cost_grosze bigint,
    ballotage_id bigint NOT NULL,
    pool_id bigint NOT NULL,
    CONSTRAINT consultations_option_cost_grosze_check CHECK ((cost_grosze >= 0))
);


--
-- Name: consultations_option_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.consultations_option ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.consultations_option_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: consultations_optionevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.consultations_optionevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    code character varying(20) NOT NULL,
    title_pl character varying(200) NOT NULL,
    title_en character varying(200) NOT NULL,
    description_pl character varying(500) NOT NULL,
    description_en character varying(500) NOT NULL,
    cost_grosze bigint,
    ballotage_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    pool_id bigint NOT NULL,
    CONSTRAINT consultations_optionevent_cost_grosze_check CHECK ((cost_grosze >= 0))
);


--
-- Name: consultations_optionevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.consultations_optionevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.consultations_optionevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: consultations_pool; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.consultations_pool (
    id bigint NOT NULL,
    code character varying(20) NOT NULL,
    name_pl character varying(200) NOT NULL,
    name_en character varying(200) NOT NULL,
    budget_grosze bigint,
    min_choices smallint NOT NULL,
    max_choices smallint NOT NULL,
    ballotage_id bigint NOT NULL,
    CONSTRAINT consultations_pool_budget_grosze_check CHECK ((budget_grosze >= 0)),
    CONSTRAINT consultations_pool_max_choices_check CHECK ((max_choices >= 0)),
    CONSTRAINT consultations_pool_min_choices_check CHECK ((min_choices >= 0)),
    CONSTRAINT pool_limits_in_order CHECK ((max_choices >= min_choices))
);


--
-- Name: consultations_pool_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.consultations_pool ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.consultations_pool_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: consultations_poolevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.consultations_poolevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    code character varying(20) NOT NULL,
    name_pl character varying(200) NOT NULL,
    name_en character varying(200) NOT NULL,
    budget_grosze bigint,
    min_choices smallint NOT NULL,
    max_choices smallint NOT NULL,
    ballotage_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT consultations_poolevent_budget_grosze_check CHECK ((budget_grosze >= 0)),
    CONSTRAINT consultations_poolevent_max_choices_check CHECK ((max_choices >= 0)),
    CONSTRAINT consultations_poolevent_min_choices_check CHECK ((min_choices >= 0))
);


--
-- Name: consultations_poolevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.consultations_poolevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.consultations_poolevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: consultations_promise; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.consultations_promise (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    text_pl character varying(300) NOT NULL,
    text_en character varying(300) NOT NULL,
    due_on date NOT NULL,
    kept_on date,
    consultation_id bigint NOT NULL
);


--
-- Name: consultations_promise_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.consultations_promise ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.consultations_promise_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: consultations_proposedact; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.consultations_proposedact (
    id bigint NOT NULL,
    act character varying(10) NOT NULL,
    reason text NOT NULL,
    subject_sha256 character varying(64) NOT NULL,
    at timestamp with time zone NOT NULL,
    ballotage_id bigint NOT NULL,
    by_id bigint NOT NULL
);


--
-- Name: consultations_proposedact_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.consultations_proposedact ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.consultations_proposedact_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: consultations_remark; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.consultations_remark (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    number integer,
    body text NOT NULL,
    visibility character varying(12) NOT NULL,
    state character varying(12) NOT NULL,
    hide_reason character varying(15) NOT NULL,
    submitted_at timestamp with time zone NOT NULL,
    received_at timestamp with time zone,
    consultation_id bigint NOT NULL,
    organisation_id bigint,
    person_id bigint,
    version_id bigint NOT NULL,
    section_id bigint,
    CONSTRAINT consultations_remark_number_check CHECK ((number >= 0)),
    CONSTRAINT remark_has_a_number_once_received CHECK ((((number IS NULL) AND ((state)::text = 'unconfirmed'::text)) OR ((NOT ((state)::text = 'unconfirmed'::text)) AND (number IS NOT NULL))))
);


--
-- Name: consultations_remark_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.consultations_remark ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.consultations_remark_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: consultations_remarkcontact; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.consultations_remarkcontact (
    id bigint NOT NULL,
    name character varying(120) NOT NULL,
    email character varying(254) NOT NULL,
    locale character varying(2) NOT NULL,
    remark_id bigint NOT NULL
);


--
-- Name: consultations_remarkcontact_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.consultations_remarkcontact ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.consultations_remarkcontact_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: consultations_remarkdecision; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.consultations_remarkdecision (
    id bigint NOT NULL,
    outcome character varying(20) NOT NULL,
    justification_pl text NOT NULL,
    justification_en text NOT NULL,
    published_at timestamp with time zone,
    approved_by_id bigint,
    drafted_by_id bigint,
    promise_id bigint,
    remark_id bigint NOT NULL,
    CONSTRAINT answer_approved_by_a_second_person CHECK (((approved_by_id IS NULL) OR (NOT ((approved_by_id = drafted_by_id) AND (approved_by_id IS NOT NULL) AND (drafted_by_id IS NOT NULL))))),
    CONSTRAINT answer_gives_reasons CHECK ((NOT (justification_pl = ''::text))),
    CONSTRAINT further_analysis_promises_a_date CHECK (((NOT ((outcome)::text = 'further_analysis'::text)) OR (promise_id IS NOT NULL)))
);


--
-- Name: consultations_remarkdecision_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.consultations_remarkdecision ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.consultations_remarkdecision_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: consultations_remarkdecisionevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.consultations_remarkdecisionevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    outcome character varying(20) NOT NULL,
    justification_pl text NOT NULL,
    justification_en text NOT NULL,
    published_at timestamp with time zone,
    approved_by_id bigint,
    drafted_by_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    promise_id bigint,
    remark_id bigint NOT NULL
);


--
-- Name: consultations_remarkdecisionevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.consultations_remarkdecisionevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.consultations_remarkdecisionevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: consultations_report; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.consultations_report (
    id bigint NOT NULL,
    summary_pl text NOT NULL,
    summary_en text NOT NULL,
    published_at timestamp with time zone,
    consultation_id bigint NOT NULL,
    prepared_by_id bigint,
    published_by_id bigint,
    CONSTRAINT report_published_by_a_second_person CHECK (((published_by_id IS NULL) OR (NOT ((published_by_id = prepared_by_id) AND (published_by_id IS NOT NULL) AND (prepared_by_id IS NOT NULL)))))
);


--
-- Name: consultations_report_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.consultations_report ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.consultations_report_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: consultations_result; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.consultations_result (
    tally_id bigint NOT NULL,
    bundle character varying(100) NOT NULL,
    published_at timestamp with time zone,
    second_signed_by_id bigint NOT NULL,
    signed_by_id bigint NOT NULL,
    CONSTRAINT result_is_signed_by_two_officers CHECK ((NOT (signed_by_id = second_signed_by_id)))
);


--
-- Name: consultations_rollalias; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.consultations_rollalias (
    alias_key bytea NOT NULL,
    voter_key bytea NOT NULL,
    ballotage_id bigint NOT NULL
);


--
-- Name: consultations_rollmark; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.consultations_rollmark (
    voter_key bytea NOT NULL,
    level character varying(2) NOT NULL,
    channel character varying(6) NOT NULL,
    ballotage_id bigint NOT NULL
);


--
-- Name: consultations_sealedballot; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.consultations_sealedballot (
    leaf bytea NOT NULL,
    ciphertext bytea NOT NULL,
    ballotage_id bigint NOT NULL
);


--
-- Name: consultations_section; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.consultations_section (
    id bigint NOT NULL,
    anchor character varying(40) NOT NULL,
    number smallint NOT NULL,
    title_pl character varying(150) NOT NULL,
    title_en character varying(150) NOT NULL,
    text_pl text NOT NULL,
    text_en text NOT NULL,
    version_id bigint NOT NULL,
    CONSTRAINT consultations_section_number_check CHECK ((number >= 0))
);


--
-- Name: consultations_section_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.consultations_section ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.consultations_section_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: consultations_tally; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.consultations_tally (
    id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    engine_version character varying(20) NOT NULL,
    input_sha256 character varying(64) NOT NULL,
    result jsonb NOT NULL,
    result_sha256 character varying(64) NOT NULL,
    counted_at timestamp with time zone NOT NULL,
    bundle_sha256 character varying(64) NOT NULL,
    ballotage_id bigint NOT NULL,
    by_id bigint
);


--
-- Name: consultations_tally_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.consultations_tally ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.consultations_tally_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: django_admin_log; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.django_admin_log (
    id integer NOT NULL,
    action_time timestamp with time zone NOT NULL,
    object_id text,
    object_repr character varying(200) NOT NULL,
    action_flag smallint NOT NULL,
    change_message text NOT NULL,
    content_type_id integer,
    user_id bigint NOT NULL,
    CONSTRAINT django_admin_log_action_flag_check CHECK ((action_flag >= 0))
);


--
-- Name: django_admin_log_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.django_admin_log ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_admin_log_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: django_content_type; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.django_content_type (
    id integer NOT NULL,
    app_label character varying(100) NOT NULL,
    model character varying(100) NOT NULL
);


--
-- Name: django_content_type_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.django_content_type ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_content_type_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: django_migrations; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.django_migrations (
    id bigint NOT NULL,
    app character varying(255) NOT NULL,
    name character varying(255) NOT NULL,
    applied timestamp with time zone NOT NULL
);


--
-- Name: django_migrations_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.django_migrations ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_migrations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: django_session; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.django_session (
    session_key character varying(40) NOT NULL,
    session_data text NOT NULL,
    expire_date timestamp with time zone NOT NULL
);


--
-- Name: events_event; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.events_event (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    kind character varying(12) NOT NULL,
    visibility character varying(8) NOT NULL,
    title_pl character varying(150) NOT NULL,
    title_en character varying(150) NOT NULL,
    summary_pl character varying(300) NOT NULL,
    summary_en character varying(300) NOT NULL,
    description_pl text NOT NULL,
    description_en text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by_id bigint,
    network_id bigint NOT NULL,
    organiser_id bigint NOT NULL
);


--
-- Name: events_event_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.events_event ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.events_event_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: events_eventevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.events_eventevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    kind character varying(12) NOT NULL,
    visibility character varying(8) NOT NULL,
    title_pl character varying(150) NOT NULL,
    title_en character varying(150) NOT NULL,
    summary_pl character varying(300) NOT NULL,
    summary_en character varying(300) NOT NULL,
    description_pl text NOT NULL,
    description_en text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by_id bigint,
    network_id bigint NOT NULL,
    organiser_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL
);


--
-- Name: events_eventevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.events_eventevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.events_eventevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: events_occurrence; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.events_occurrence (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    local_start timestamp without time zone NOT NULL,
    tz character varying(40) NOT NULL,
    fold smallint NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    online_url character varying(200) NOT NULL,
    takes_registrations boolean NOT NULL,
    capacity integer,
    seats_taken integer NOT NULL,
    overbooked_by integer NOT NULL,
    waitlist_mode character varying(4) NOT NULL,
    last_queue_no bigint NOT NULL,
    reg_closes_at timestamp with time zone,
    state character varying(10) NOT NULL,
    ics_sequence integer NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    event_id bigint NOT NULL,
    venue_id bigint,
    CONSTRAINT events_occurrence_capacity_check CHECK ((capacity >= 0)),
    CONSTRAINT events_occurrence_fold_check CHECK ((fold >= 0)),
    CONSTRAINT events_occurrence_ics_sequence_check CHECK ((ics_sequence >= 0)),
    CONSTRAINT events_occurrence_overbooked_by_check CHECK ((overbooked_by >= 0)),
    CONSTRAINT events_occurrence_seats_taken_check CHECK ((seats_taken >= 0)),
    CONSTRAINT occurrence_ends_after_it_starts CHECK ((ends_at > starts_at)),
    CONSTRAINT occurrence_fold_is_0_or_1 CHECK ((fold = ANY (ARRAY[0, 1]))),
    CONSTRAINT seats_taken_within_capacity CHECK (((capacity IS NULL) OR (seats_taken <= (capacity + overbooked_by))))
);


--
-- Name: events_occurrence_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.events_occurrence ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.events_occurrence_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: events_occurrenceevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.events_occurrenceevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    local_start timestamp without time zone NOT NULL,
    tz character varying(40) NOT NULL,
    fold smallint NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    online_url character varying(200) NOT NULL,
    takes_registrations boolean NOT NULL,
    capacity integer,
    overbooked_by integer NOT NULL,
    waitlist_mode character varying(4) NOT NULL,
    reg_closes_at timestamp with time zone,
    state character varying(10) NOT NULL,
    ics_sequence integer NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    event_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    venue_id bigint,
    CONSTRAINT events_occurrenceevent_capacity_check CHECK ((capacity >= 0)),
    CONSTRAINT events_occurrenceevent_fold_check CHECK ((fold >= 0)),
    CONSTRAINT events_occurrenceevent_ics_sequence_check CHECK ((ics_sequence >= 0)),
    CONSTRAINT events_occurrenceevent_overbooked_by_check CHECK ((overbooked_by >= 0))
);


--
-- Name: events_occurrenceevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.events_occurrenceevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.events_occurrenceevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: events_registration; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.events_registration (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    guest_name character varying(120) NOT NULL,
    guest_email character varying(254) NOT NULL,
    locale character varying(2) NOT NULL,
    seats smallint NOT NULL,
    state character varying(14) NOT NULL,
    queue_no bigint,
    source character varying(6) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    occurrence_id bigint NOT NULL,
    organisation_id bigint,
    person_id bigint,
    registered_by_id bigint,
    CONSTRAINT events_registration_seats_check CHECK ((seats >= 0)),
    CONSTRAINT registration_has_its_number CHECK (((NOT ((state)::text = ANY ((ARRAY['confirmed'::character varying, 'waitlisted'::character varying, 'attended'::character varying])::text[]))) OR (queue_no IS NOT NULL))),
    CONSTRAINT registration_is_of_a_person_or_a_guest CHECK (((((guest_email)::text = ''::text) AND (person_id IS NOT NULL)) OR ((person_id IS NULL) AND (NOT ((guest_email)::text = ''::text))))),
    CONSTRAINT registration_takes_a_seat CHECK ((seats >= 1))
);


--
-- Name: events_registration_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.events_registration ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.events_registration_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: events_registrationevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.events_registrationevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    guest_name character varying(120) NOT NULL,
    guest_email character varying(254) NOT NULL,
    locale character varying(2) NOT NULL,
    seats smallint NOT NULL,
    state character varying(14) NOT NULL,
    queue_no bigint,
    source character varying(6) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    occurrence_id bigint NOT NULL,
    organisation_id bigint,
    person_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    registered_by_id bigint,
    CONSTRAINT events_registrationevent_seats_check CHECK ((seats >= 0))
);


--
-- Name: events_registrationevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.events_registrationevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.events_registrationevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: events_venue; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.events_venue (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    name character varying(120) NOT NULL,
    address character varying(200) NOT NULL,
    directions_pl text NOT NULL,
    directions_en text NOT NULL,
    network_id bigint NOT NULL
);


--
-- Name: events_venue_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.events_venue ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.events_venue_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: groups_actionitem; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.groups_actionitem (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    title character varying(200) NOT NULL,
    due_on date NOT NULL,
    state character varying(8) NOT NULL,
    closed_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    closed_by_id bigint,
    created_by_id bigint,
    group_id bigint,
    network_id bigint NOT NULL,
    organisation_id bigint NOT NULL,
    person_id bigint,
    source_id bigint,
    milestone_id bigint,
    CONSTRAINT closed_item_says_when CHECK ((((closed_at IS NULL) AND ((state)::text = 'open'::text)) OR ((NOT ((state)::text = 'open'::text)) AND (closed_at IS NOT NULL))))
);


--
-- Name: groups_actionitem_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.groups_actionitem ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_actionitem_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: groups_actionitemevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.groups_actionitemevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    title character varying(200) NOT NULL,
    due_on date NOT NULL,
    state character varying(8) NOT NULL,
    closed_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    closed_by_id bigint,
    created_by_id bigint,
    group_id bigint,
    network_id bigint NOT NULL,
    organisation_id bigint NOT NULL,
    person_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    source_id bigint,
    milestone_id bigint
);


--
-- Name: groups_actionitemevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.groups_actionitemevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_actionitemevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: groups_activityentry; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.groups_activityentry (
    id bigint NOT NULL,
    kind character varying(12) NOT NULL,
    day date NOT NULL,
    network_id bigint NOT NULL,
    organisation_id bigint NOT NULL
);


--
-- Name: groups_activityentry_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.groups_activityentry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_activityentry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: groups_agendacomment; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.groups_agendacomment (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    body text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by_id bigint,
    organisation_id bigint NOT NULL,
    item_id bigint NOT NULL
);


--
-- Name: groups_agendacomment_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.groups_agendacomment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_agendacomment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: groups_agendaitem; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.groups_agendaitem (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    title character varying(150) NOT NULL,
    text text NOT NULL,
    priority smallint,
    created_at timestamp with time zone NOT NULL,
    created_by_id bigint,
    organisation_id bigint NOT NULL,
    agenda_id bigint NOT NULL,
    CONSTRAINT agenda_priority_of_the_scale CHECK (((priority IS NULL) OR ((priority >= 1) AND (priority <= 3)))),
    CONSTRAINT groups_agendaitem_priority_check CHECK ((priority >= 0))
);


--
-- Name: groups_agendaitem_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.groups_agendaitem ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_agendaitem_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: groups_agendaitemevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.groups_agendaitemevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    title character varying(150) NOT NULL,
    text text NOT NULL,
    priority smallint,
    created_at timestamp with time zone NOT NULL,
    created_by_id bigint,
    organisation_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    agenda_id bigint NOT NULL,
    CONSTRAINT groups_agendaitemevent_priority_check CHECK ((priority >= 0))
);


--
-- Name: groups_agendaitemevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.groups_agendaitemevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_agendaitemevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: groups_agreement; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.groups_agreement (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    kind character varying(12) NOT NULL,
    title_pl character varying(200) NOT NULL,
    title_en character varying(200) NOT NULL,
    place character varying(120) NOT NULL,
    valid_from date,
    valid_to date,
    state character varying(12) NOT NULL,
    is_published boolean NOT NULL,
    sent_at timestamp with time zone,
    in_force_at timestamp with time zone,
    ended_at timestamp with time zone,
    end_reason character varying(300) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    amends_id bigint,
    created_by_id bigint,
    group_id bigint,
    network_id bigint NOT NULL,
    version_id bigint,
    CONSTRAINT agreement_ends_after_it_begins CHECK (((valid_from IS NULL) OR (valid_to IS NULL) OR (valid_to >= valid_from))),
    CONSTRAINT what_is_signed_has_a_version CHECK (((((state)::text = 'draft'::text) AND (version_id IS NULL)) OR ((NOT ((state)::text = 'draft'::text)) AND (version_id IS NOT NULL))))
);


--
-- Name: groups_agreement_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.groups_agreement ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_agreement_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: groups_agreementevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.groups_agreementevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    kind character varying(12) NOT NULL,
    title_pl character varying(200) NOT NULL,
    title_en character varying(200) NOT NULL,
    place character varying(120) NOT NULL,
    valid_from date,
    valid_to date,
    state character varying(12) NOT NULL,
    is_published boolean NOT NULL,
    sent_at timestamp with time zone,
    in_force_at timestamp with time zone,
    ended_at timestamp with time zone,
    end_reason character varying(300) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    amends_id bigint,
    created_by_id bigint,
    group_id bigint,
    network_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    version_id bigint
);


--
-- Name: groups_agreementevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.groups_agreementevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_agreementevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: groups_agreementversion; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.groups_agreementversion (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    number smallint NOT NULL,
    file character varying(100) NOT NULL,
    name character varying(150) NOT NULL,
    size_bytes integer NOT NULL,
    sha256 character varying(64) NOT NULL,
    withdrawn_at timestamp with time zone,
    added_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    added_by_id bigint,
    agreement_id bigint NOT NULL,
    CONSTRAINT groups_agreementversion_number_check CHECK ((number >= 0)),
    CONSTRAINT groups_agreementversion_size_bytes_check CHECK ((size_bytes >= 0)),
    CONSTRAINT version_has_a_sha256 CHECK (((sha256)::text ~ '^[0-9a-f]{64}$'::text))
);


--
-- Name: groups_agreementversion_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.groups_agreementversion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_agreementversion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: groups_charteracceptance; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.groups_charteracceptance (
    id bigint NOT NULL,
    at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    organisation_id bigint NOT NULL,
    person_id bigint NOT NULL,
    version_id bigint NOT NULL
);


--
-- Name: groups_charteracceptance_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.groups_charteracceptance ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_charteracceptance_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: groups_charterversion; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.groups_charterversion (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    number smallint NOT NULL,
    mission_pl text NOT NULL,
    mission_en text NOT NULL,
    vision_pl text NOT NULL,
    vision_en text NOT NULL,
    rules_pl text NOT NULL,
    rules_en text NOT NULL,
    changes_pl text NOT NULL,
    changes_en text NOT NULL,
    published_at timestamp with time zone,
    network_id bigint NOT NULL,
    published_by_id bigint,
    CONSTRAINT groups_charterversion_number_check CHECK ((number >= 0))
);


--
-- Name: groups_charterversion_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.groups_charterversion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_charterversion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: groups_contactlog; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.groups_contactlog (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    kind character varying(8) NOT NULL,
    happened_at timestamp with time zone NOT NULL,
    title character varying(150) NOT NULL,
    notes text NOT NULL,
    minutes text NOT NULL,
    commitment character varying(10) NOT NULL,
    recurrence character varying(9) NOT NULL,
    follow_up_on date,
    visibility character varying(12) NOT NULL,
    others character varying(300) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    group_id bigint,
    logged_by_id bigint,
    network_id bigint NOT NULL,
    cancelled_at timestamp with time zone,
    lasts_minutes smallint NOT NULL,
    place character varying(150) NOT NULL,
    repeats_until date,
    series_id bigint,
    slot_on date,
    mentoring_id bigint,
    CONSTRAINT contact_lasts_up_to_a_day CHECK (((lasts_minutes >= 5) AND (lasts_minutes <= 1440))),
    CONSTRAINT groups_contactlog_lasts_minutes_check CHECK ((lasts_minutes >= 0)),
    CONSTRAINT meeting_of_a_series_has_its_day CHECK ((((series_id IS NULL) AND (slot_on IS NULL)) OR (((recurrence)::text = 'none'::text) AND (series_id IS NOT NULL) AND (slot_on IS NOT NULL))))
);


--
-- Name: groups_contactlog_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.groups_contactlog ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_contactlog_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: groups_contactlog_organisations; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.groups_contactlog_organisations (
    id bigint NOT NULL,
    contactlog_id bigint NOT NULL,
    organisation_id bigint NOT NULL
);


--
-- Name: groups_contactlog_organisations_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.groups_contactlog_organisations ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_contactlog_organisations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: groups_contactlog_people; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.groups_contactlog_people (
    id bigint NOT NULL,
    contactlog_id bigint NOT NULL,
    person_id bigint NOT NULL
);


--
-- Name: groups_contactlog_people_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.groups_contactlog_people ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_contactlog_people_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: groups_coordinatorapplication; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.groups_coordinatorapplication (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    text text NOT NULL,
    result character varying(10) NOT NULL,
    applied_at timestamp with time zone NOT NULL,
    applied_by_id bigint,
    organisation_id bigint NOT NULL,
    call_id bigint NOT NULL
);


--
-- Name: groups_coordinatorapplication_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.groups_coordinatorapplication ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_coordinatorapplication_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: groups_coordinatorcall; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.groups_coordinatorcall (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    opens_at timestamp with time zone NOT NULL,
    closes_at timestamp with time zone NOT NULL,
    text_pl text NOT NULL,
    text_en text NOT NULL,
    outcome character varying(10) NOT NULL,
    decided_at timestamp with time zone,
    created_by_id bigint,
    group_id bigint NOT NULL,
    reopened_from_id bigint,
    CONSTRAINT call_ends_after_it_begins CHECK ((closes_at > opens_at))
);


--
-- Name: groups_coordinatorcall_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.groups_coordinatorcall ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_coordinatorcall_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: groups_coordinatorterm; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.groups_coordinatorterm (
    id bigint NOT NULL,
    valid tstzrange NOT NULL,
    handover_note text NOT NULL,
    group_id bigint NOT NULL,
    named_by_id bigint,
    organisation_id bigint NOT NULL,
    CONSTRAINT term_has_a_beginning CHECK (((NOT isempty(valid)) AND (lower(valid) IS NOT NULL)))
);


--
-- Name: groups_coordinatorterm_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.groups_coordinatorterm ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_coordinatorterm_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: groups_draftcomment; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.groups_draftcomment (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    body text NOT NULL,
    written_at timestamp with time zone NOT NULL,
    answer text NOT NULL,
    answered_at timestamp with time zone,
    answered_by_id bigint,
    organisation_id bigint NOT NULL,
    written_by_id bigint,
    review_id bigint NOT NULL
);


--
-- Name: groups_draftcomment_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.groups_draftcomment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_draftcomment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: groups_draftreview; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.groups_draftreview (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    title character varying(150) NOT NULL,
    text text NOT NULL,
    due_at timestamp with time zone NOT NULL,
    sent_at timestamp with time zone NOT NULL,
    group_id bigint NOT NULL,
    roadmap_id bigint,
    sent_by_id bigint,
    agenda_id bigint,
    card_id bigint,
    CONSTRAINT review_is_about_one_draft CHECK ((((agenda_id IS NULL) AND (card_id IS NULL) AND (roadmap_id IS NOT NULL)) OR ((agenda_id IS NOT NULL) AND (card_id IS NULL) AND (roadmap_id IS NULL)) OR ((agenda_id IS NULL) AND (card_id IS NOT NULL) AND (roadmap_id IS NULL))))
);


--
-- Name: groups_draftreview_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.groups_draftreview ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_draftreview_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: groups_fundingsource; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.groups_fundingsource (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    kind character varying(10) NOT NULL,
    title character varying(150) NOT NULL,
    year smallint NOT NULL,
    amount bigint NOT NULL,
    currency character varying(3) NOT NULL,
    network_id bigint NOT NULL,
    organisation_id bigint,
    CONSTRAINT funding_currency_and_year CHECK ((((currency)::text ~ '^[A-Z]{3}$'::text) AND ((year >= 1990) AND (year <= 2100)))),
    CONSTRAINT funding_is_more_than_nothing CHECK ((amount > 0)),
    CONSTRAINT groups_fundingsource_year_check CHECK ((year >= 0))
);


--
-- Name: groups_fundingsource_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.groups_fundingsource ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_fundingsource_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: groups_fundingsourceevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.groups_fundingsourceevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    kind character varying(10) NOT NULL,
    title character varying(150) NOT NULL,
    year smallint NOT NULL,
    amount bigint NOT NULL,
    currency character varying(3) NOT NULL,
    network_id bigint NOT NULL,
    organisation_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT groups_fundingsourceevent_year_check CHECK ((year >= 0))
);


--
-- Name: groups_fundingsourceevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.groups_fundingsourceevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_fundingsourceevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: groups_goal; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.groups_goal (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    title_pl character varying(200) NOT NULL,
    title_en character varying(200) NOT NULL,
    sdg_targets character varying(5)[] NOT NULL,
    "position" smallint NOT NULL,
    specialisation_id bigint,
    theme_id bigint,
    roadmap_id bigint NOT NULL,
    CONSTRAINT groups_goal_position_check CHECK (("position" >= 0))
);


--
-- Name: groups_goal_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.groups_goal ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_goal_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: groups_group; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.groups_group (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    kind character varying(15) NOT NULL,
    name_pl character varying(120) NOT NULL,
    name_en character varying(120) NOT NULL,
    legal_basis character varying(200) NOT NULL,
    coordinator_id bigint,
    network_id bigint NOT NULL,
    theme_id bigint,
    legal_basis_url character varying(200) NOT NULL,
    purpose_en text NOT NULL,
    purpose_pl text NOT NULL,
    state character varying(10) NOT NULL,
    specialisation_id bigint,
    CONSTRAINT active_group_has_a_coordinator CHECK (((NOT ((state)::text = ANY ((ARRAY['active'::character varying, 'dormant'::character varying])::text[]))) OR (coordinator_id IS NOT NULL))),
    CONSTRAINT consortium_has_specialisation_and_basis CHECK (((NOT ((kind)::text = 'consortium'::text)) OR ((specialisation_id IS NOT NULL) AND (NOT ((legal_basis)::text = ''::text)))))
);


--
-- Name: groups_group_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.groups_group ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_group_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: groups_groupevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.groups_groupevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    kind character varying(15) NOT NULL,
    name_pl character varying(120) NOT NULL,
    name_en character varying(120) NOT NULL,
    purpose_pl text NOT NULL,
    purpose_en text NOT NULL,
    legal_basis character varying(200) NOT NULL,
    legal_basis_url character varying(200) NOT NULL,
    state character varying(10) NOT NULL,
    coordinator_id bigint,
    network_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    theme_id bigint,
    specialisation_id bigint
);


--
-- Name: groups_groupevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.groups_groupevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_groupevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: groups_groupfile; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.groups_groupfile (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    file character varying(100) NOT NULL,
    name character varying(150) NOT NULL,
    size_bytes integer NOT NULL,
    added_at timestamp with time zone NOT NULL,
    added_by_id bigint,
    group_id bigint NOT NULL,
    CONSTRAINT groups_groupfile_size_bytes_check CHECK ((size_bytes >= 0))
);


--
-- Name: groups_groupfile_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.groups_groupfile ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_groupfile_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: groups_groupmember; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.groups_groupmember (
    id bigint NOT NULL,
    role character varying(12) NOT NULL,
    group_id bigint NOT NULL,
    organisation_id bigint NOT NULL,
    person_id bigint,
    CONSTRAINT organisations_coordinate CHECK (((NOT ((role)::text = 'coordinator'::text)) OR (person_id IS NULL)))
);


--
-- Name: groups_groupmember_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.groups_groupmember ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_groupmember_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: groups_groupmemberevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.groups_groupmemberevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    role character varying(12) NOT NULL,
    group_id bigint NOT NULL,
    organisation_id bigint NOT NULL,
    person_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL
);


--
-- Name: groups_groupmemberevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.groups_groupmemberevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_groupmemberevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: groups_indicator; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.groups_indicator (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    target_group character varying(10) NOT NULL,
    name_pl character varying(150) NOT NULL,
    name_en character varying(150) NOT NULL,
    unit_pl character varying(40) NOT NULL,
    unit_en character varying(40) NOT NULL,
    is_public boolean NOT NULL,
    network_id bigint NOT NULL,
    specialisation_id bigint,
    theme_id bigint,
    CONSTRAINT indicator_of_one_thing CHECK ((((specialisation_id IS NULL) AND ((target_group)::text = ''::text) AND (theme_id IS NOT NULL)) OR ((specialisation_id IS NOT NULL) AND ((target_group)::text = ''::text) AND (theme_id IS NULL)) OR ((specialisation_id IS NULL) AND (theme_id IS NULL) AND (NOT ((target_group)::text = ''::text)))))
);


--
-- Name: groups_indicator_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.groups_indicator ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_indicator_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: groups_indicatorvalue; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.groups_indicatorvalue (
    id bigint NOT NULL,
    year smallint NOT NULL,
    value numeric(16,2) NOT NULL,
    source character varying(300) NOT NULL,
    indicator_id bigint NOT NULL,
    CONSTRAINT groups_indicatorvalue_year_check CHECK ((year >= 0)),
    CONSTRAINT value_has_year_and_source CHECK ((((year >= 1990) AND (year <= 2100)) AND (NOT ((source)::text = ''::text))))
);


--
-- Name: groups_indicatorvalue_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.groups_indicatorvalue ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_indicatorvalue_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: groups_indicatorvalueevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.groups_indicatorvalueevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    year smallint NOT NULL,
    value numeric(16,2) NOT NULL,
    source character varying(300) NOT NULL,
    indicator_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT groups_indicatorvalueevent_year_check CHECK ((year >= 0))
);


--
-- Name: groups_indicatorvalueevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.groups_indicatorvalueevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_indicatorvalueevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: groups_inkindcontribution; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.groups_inkindcontribution (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    kind character varying(9) NOT NULL,
    title character varying(150) NOT NULL,
    given_on date NOT NULL,
    hours numeric(6,2),
    worth bigint,
    currency character varying(3) NOT NULL,
    network_id bigint NOT NULL,
    organisation_id bigint NOT NULL,
    CONSTRAINT contribution_currency CHECK (((currency)::text ~ '^[A-Z]{3}$'::text)),
    CONSTRAINT contribution_is_more_than_nothing CHECK ((((hours IS NULL) OR (hours > (0)::numeric)) AND ((worth IS NULL) OR (worth > 0)))),
    CONSTRAINT hours_of_volunteers_are_counted CHECK (((NOT ((kind)::text = 'hours'::text)) OR (hours IS NOT NULL)))
);


--
-- Name: groups_inkindcontribution_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.groups_inkindcontribution ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_inkindcontribution_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: groups_inkindcontributionevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.groups_inkindcontributionevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    kind character varying(9) NOT NULL,
    title character varying(150) NOT NULL,
    given_on date NOT NULL,
    hours numeric(6,2),
    worth bigint,
    currency character varying(3) NOT NULL,
    network_id bigint NOT NULL,
    organisation_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL
);


--
-- Name: groups_inkindcontributionevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.groups_inkindcontributionevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_inkindcontributionevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: groups_jointagenda; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.groups_jointagenda (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    number smallint NOT NULL,
    title_pl character varying(150) NOT NULL,
    title_en character varying(150) NOT NULL,
    state character varying(11) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    agreement_id bigint,
    created_by_id bigint,
    group_id bigint NOT NULL,
    CONSTRAINT groups_jointagenda_number_check CHECK ((number >= 0))
);


--
-- Name: groups_jointagenda_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.groups_jointagenda ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_jointagenda_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: groups_jointagendaevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.groups_jointagendaevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    number smallint NOT NULL,
    title_pl character varying(150) NOT NULL,
    title_en character varying(150) NOT NULL,
    state character varying(11) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    agreement_id bigint,
    created_by_id bigint,
    group_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT groups_jointagendaevent_number_check CHECK ((number >= 0))
);


--
-- Name: groups_jointagendaevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.groups_jointagendaevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_jointagendaevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: groups_membership; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.groups_membership (
    id bigint NOT NULL,
    category character varying(40) NOT NULL,
    is_founding boolean NOT NULL,
    state character varying(10) NOT NULL,
    valid_from date,
    valid_to date,
    organisation_id bigint,
    network_id bigint NOT NULL,
    applied_by_id bigint,
    decided_at timestamp with time zone,
    decided_by_id bigint,
    ended_on date,
    member_network_id bigint,
    public_id uuid DEFAULT gen_random_uuid() NOT NULL,
    reason character varying(500) NOT NULL,
    submitted_at timestamp with time zone,
    text text NOT NULL,
    CONSTRAINT membership_ends_after_it_begins CHECK (((valid_from IS NULL) OR (valid_to IS NULL) OR (valid_to >= valid_from))),
    CONSTRAINT membership_of_one CHECK ((((member_network_id IS NULL) AND (organisation_id IS NOT NULL)) OR ((member_network_id IS NOT NULL) AND (organisation_id IS NULL))))
);


--
-- Name: groups_membership_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.groups_membership ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_membership_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: groups_membershipevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.groups_membershipevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    category character varying(40) NOT NULL,
    is_founding boolean NOT NULL,
    state character varying(10) NOT NULL,
    valid_from date,
    valid_to date,
    organisation_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    network_id bigint NOT NULL,
    applied_by_id bigint,
    decided_at timestamp with time zone,
    decided_by_id bigint,
    ended_on date,
    member_network_id bigint,
    public_id uuid DEFAULT gen_random_uuid() NOT NULL,
    reason character varying(500) NOT NULL,
    submitted_at timestamp with time zone,
    text text NOT NULL
);


--
-- Name: groups_membershipevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.groups_membershipevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_membershipevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: groups_mentoringpair; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.groups_mentoringpair (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    goals text NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    created_by_id bigint,
    mentee_id bigint NOT NULL,
    mentee_person_id bigint,
    mentor_id bigint NOT NULL,
    mentor_person_id bigint,
    network_id bigint NOT NULL,
    CONSTRAINT mentoring_ends_after_it_begins CHECK ((ends_on >= starts_on)),
    CONSTRAINT mentoring_has_two_sides CHECK ((NOT (mentor_id = mentee_id)))
);


--
-- Name: groups_mentoringpair_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.groups_mentoringpair ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_mentoringpair_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: groups_mentoringpairevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.groups_mentoringpairevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    goals text NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    created_by_id bigint,
    mentee_id bigint NOT NULL,
    mentee_person_id bigint,
    mentor_id bigint NOT NULL,
    mentor_person_id bigint,
    network_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL
);


--
-- Name: groups_mentoringpairevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.groups_mentoringpairevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_mentoringpairevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: groups_milestone; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.groups_milestone (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    title_pl character varying(200) NOT NULL,
    title_en character varying(200) NOT NULL,
    due_on date NOT NULL,
    state character varying(8) NOT NULL,
    evidence character varying(500) NOT NULL,
    lesson_pl text NOT NULL,
    lesson_en text NOT NULL,
    done_at timestamp with time zone,
    goal_id bigint NOT NULL,
    owner_id bigint,
    CONSTRAINT done_with_evidence_and_lesson CHECK ((((NOT ((state)::text = 'done'::text)) AND (done_at IS NULL)) OR ((done_at IS NOT NULL) AND ((state)::text = 'done'::text) AND (NOT ((evidence)::text = ''::text)) AND (NOT (lesson_pl = ''::text)) AND (NOT (lesson_en = ''::text)))))
);


--
-- Name: groups_milestone_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.groups_milestone ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_milestone_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: groups_milestoneevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.groups_milestoneevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    title_pl character varying(200) NOT NULL,
    title_en character varying(200) NOT NULL,
    due_on date NOT NULL,
    state character varying(8) NOT NULL,
    evidence character varying(500) NOT NULL,
    lesson_pl text NOT NULL,
    lesson_en text NOT NULL,
    done_at timestamp with time zone,
    goal_id bigint NOT NULL,
    owner_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL
);


--
-- Name: groups_milestoneevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.groups_milestoneevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_milestoneevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: groups_network; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.groups_network (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    slug character varying(50) NOT NULL,
    name_pl character varying(120) NOT NULL,
    name_en character varying(120) NOT NULL,
    mission_pl text NOT NULL,
    mission_en text NOT NULL,
    kind character varying(15) NOT NULL,
    population integer,
    weekly_mails smallint NOT NULL,
    languages character varying(2)[] NOT NULL,
    labels jsonb NOT NULL,
    roadmap_templates jsonb NOT NULL,
    is_hosted boolean NOT NULL,
    website character varying(200) NOT NULL,
    CONSTRAINT a_network_speaks_polish_or_english CHECK (((languages <@ ARRAY['pl'::character varying(2), 'en'::character varying(2)]) AND (
CASE
    WHEN (languages IS NULL) THEN NULL::integer
    ELSE COALESCE(array_length(languages, 1), 0)
END >= 1))),
    CONSTRAINT groups_network_population_check CHECK ((population >= 0)),
    CONSTRAINT groups_network_weekly_mails_check CHECK ((weekly_mails >= 0)),
    CONSTRAINT weekly_mails_one_to_seven CHECK (((weekly_mails >= 1) AND (weekly_mails <= 7)))
);


--
-- Name: groups_network_coordinators; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.groups_network_coordinators (
    id bigint NOT NULL,
    network_id bigint NOT NULL,
    organisation_id bigint NOT NULL
);


--
-- Name: groups_network_coordinators_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.groups_network_coordinators ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_network_coordinators_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: groups_network_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.groups_network ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_network_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: groups_pilotfeedback; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.groups_pilotfeedback (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    page character varying(200) NOT NULL,
    text text NOT NULL,
    severity character varying(9) NOT NULL,
    state character varying(8) NOT NULL,
    release character varying(40) NOT NULL,
    answer text NOT NULL,
    answered_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    answered_by_id bigint,
    group_id bigint NOT NULL,
    organisation_id bigint NOT NULL,
    person_id bigint,
    CONSTRAINT feedback_is_answered_in_words CHECK ((((answered_at IS NULL) AND ((state)::text = 'open'::text)) OR ((NOT ((state)::text = 'open'::text)) AND (NOT (answer = ''::text)) AND (answered_at IS NOT NULL)))),
    CONSTRAINT what_is_mended_names_its_release CHECK (((NOT ((state)::text = ANY ((ARRAY['planned'::character varying, 'done'::character varying])::text[]))) OR (NOT ((release)::text = ''::text))))
);


--
-- Name: groups_pilotfeedback_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.groups_pilotfeedback ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_pilotfeedback_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: groups_pilotfeedbackevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.groups_pilotfeedbackevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    page character varying(200) NOT NULL,
    text text NOT NULL,
    severity character varying(9) NOT NULL,
    state character varying(8) NOT NULL,
    release character varying(40) NOT NULL,
    answer text NOT NULL,
    answered_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    answered_by_id bigint,
    group_id bigint NOT NULL,
    organisation_id bigint NOT NULL,
    person_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL
);


--
-- Name: groups_pilotfeedbackevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.groups_pilotfeedbackevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_pilotfeedbackevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: groups_roadmap; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.groups_roadmap (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    title_pl character varying(150) NOT NULL,
    title_en character varying(150) NOT NULL,
    vision_pl text NOT NULL,
    vision_en text NOT NULL,
    is_public boolean NOT NULL,
    created_at timestamp with time zone NOT NULL,
    group_id bigint,
    network_id bigint NOT NULL
);


--
-- Name: groups_roadmap_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.groups_roadmap ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_roadmap_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: groups_signatory; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.groups_signatory (
    id bigint NOT NULL,
    side character varying(6) NOT NULL,
    capacity character varying(120) NOT NULL,
    is_required boolean NOT NULL,
    agreement_id bigint NOT NULL,
    organisation_id bigint NOT NULL
);


--
-- Name: groups_signatory_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.groups_signatory ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_signatory_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: groups_signature; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.groups_signature (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    method character varying(9) NOT NULL,
    sha256 character varying(64) NOT NULL,
    signer character varying(150) NOT NULL,
    evidence character varying(300) NOT NULL,
    signed_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    person_id bigint,
    recorded_by_id bigint NOT NULL,
    signatory_id bigint NOT NULL,
    version_id bigint NOT NULL,
    CONSTRAINT signature_names_its_signer CHECK (((((method)::text = 'portal'::text) AND (person_id IS NOT NULL)) OR ((NOT ((method)::text = 'portal'::text)) AND (NOT ((signer)::text = ''::text)))))
);


--
-- Name: groups_signature_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.groups_signature ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_signature_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: groups_specialisation; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.groups_specialisation (
    id bigint NOT NULL,
    slug character varying(80) NOT NULL,
    name_pl character varying(120) NOT NULL,
    name_en character varying(120) NOT NULL,
    "position" smallint NOT NULL,
    network_id bigint NOT NULL,
    CONSTRAINT groups_specialisation_position_check CHECK (("position" >= 0))
);


--
-- Name: groups_specialisation_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.groups_specialisation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_specialisation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: groups_stakeholder; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.groups_stakeholder (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    name character varying(150) NOT NULL,
    review_due date NOT NULL,
    network_id bigint NOT NULL,
    organisation_id bigint,
    owner_id bigint,
    present_id bigint,
    CONSTRAINT stakeholder_is_registered_or_named CHECK (((((name)::text = ''::text) AND (organisation_id IS NOT NULL)) OR ((organisation_id IS NULL) AND (NOT ((name)::text = ''::text)))))
);


--
-- Name: groups_stakeholder_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.groups_stakeholder ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_stakeholder_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: groups_stakeholderassessment; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.groups_stakeholderassessment (
    id bigint NOT NULL,
    influence smallint NOT NULL,
    interest smallint NOT NULL,
    stance character varying(8) NOT NULL,
    current smallint NOT NULL,
    desired smallint NOT NULL,
    note text NOT NULL,
    assessed_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    assessed_by_id bigint,
    stakeholder_id bigint NOT NULL,
    CONSTRAINT assessment_within_the_scales CHECK (((current <= 4) AND (desired <= 4) AND ((influence >= 1) AND (influence <= 5)) AND ((interest >= 1) AND (interest <= 5)))),
    CONSTRAINT groups_stakeholderassessment_current_check CHECK ((current >= 0)),
    CONSTRAINT groups_stakeholderassessment_desired_check CHECK ((desired >= 0)),
    CONSTRAINT groups_stakeholderassessment_influence_check CHECK ((influence >= 0)),
    CONSTRAINT groups_stakeholderassessment_interest_check CHECK ((interest >= 0))
);


--
-- Name: groups_stakeholderassessment_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.groups_stakeholderassessment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_stakeholderassessment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: groups_subjectref; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.groups_subjectref (
    id bigint NOT NULL,
    object_id bigint NOT NULL,
    label character varying(200) NOT NULL,
    url character varying(300) NOT NULL,
    ended_at timestamp with time zone,
    content_type_id integer NOT NULL,
    outcome_en text NOT NULL,
    outcome_pl text NOT NULL
);


--
-- Name: groups_subjectref_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.groups_subjectref ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_subjectref_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: groups_theme; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.groups_theme (
    id bigint NOT NULL,
    slug character varying(50) NOT NULL,
    name_pl character varying(80) NOT NULL,
    name_en character varying(80) NOT NULL,
    "position" smallint NOT NULL,
    network_id bigint NOT NULL,
    CONSTRAINT groups_theme_position_check CHECK (("position" >= 0))
);


--
-- Name: groups_theme_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.groups_theme ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_theme_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: groups_trendcard; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.groups_trendcard (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    title_pl character varying(150) NOT NULL,
    title_en character varying(150) NOT NULL,
    text_pl text NOT NULL,
    text_en text NOT NULL,
    evidence text NOT NULL,
    state character varying(9) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    adopted_at timestamp with time zone,
    created_by_id bigint,
    goal_id bigint,
    group_id bigint NOT NULL,
    subject_id bigint,
    theme_id bigint,
    CONSTRAINT adopted_trend_is_read_in_both_languages CHECK ((((adopted_at IS NULL) AND (NOT ((state)::text = 'adopted'::text))) OR ((adopted_at IS NOT NULL) AND ((state)::text = 'adopted'::text) AND (NOT ((title_en)::text = ''::text)) AND ((text_pl = ''::text) OR (NOT (text_en = ''::text)))))),
    CONSTRAINT trend_is_weighed_with_evidence CHECK (((NOT ((state)::text = ANY ((ARRAY['priority'::character varying, 'adopted'::character varying])::text[]))) OR (NOT (evidence = ''::text))))
);


--
-- Name: groups_trendcard_authors; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.groups_trendcard_authors (
    id bigint NOT NULL,
    trendcard_id bigint NOT NULL,
    organisation_id bigint NOT NULL
);


--
-- Name: groups_trendcard_authors_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.groups_trendcard_authors ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_trendcard_authors_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: groups_trendcard_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.groups_trendcard ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_trendcard_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: groups_trendcardevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.groups_trendcardevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    title_pl character varying(150) NOT NULL,
    title_en character varying(150) NOT NULL,
    text_pl text NOT NULL,
    text_en text NOT NULL,
    evidence text NOT NULL,
    state character varying(9) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    adopted_at timestamp with time zone,
    created_by_id bigint,
    goal_id bigint,
    group_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    subject_id bigint,
    theme_id bigint
);


--
-- Name: groups_trendcardevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.groups_trendcardevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_trendcardevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: groups_trendpriority; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.groups_trendpriority (
    id bigint NOT NULL,
    points smallint NOT NULL,
    card_id bigint NOT NULL,
    given_by_id bigint,
    organisation_id bigint NOT NULL,
    vote_id bigint NOT NULL,
    CONSTRAINT groups_trendpriority_points_check CHECK ((points >= 0)),
    CONSTRAINT points_are_given CHECK ((points >= 1))
);


--
-- Name: groups_trendpriority_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.groups_trendpriority ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_trendpriority_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: groups_trendvote; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.groups_trendvote (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    runs tstzrange NOT NULL,
    points_each smallint NOT NULL,
    group_id bigint NOT NULL,
    opened_by_id bigint,
    CONSTRAINT groups_trendvote_points_each_check CHECK ((points_each >= 0)),
    CONSTRAINT trend_vote_begins_and_ends CHECK (((upper(runs) IS NOT NULL) AND (lower(runs) IS NOT NULL))),
    CONSTRAINT trend_vote_gives_points CHECK (((points_each >= 1) AND (points_each <= 100)))
);


--
-- Name: groups_trendvote_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.groups_trendvote ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.groups_trendvote_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: library_goodpractice; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.library_goodpractice (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    category character varying(30) NOT NULL,
    title_pl character varying(150) NOT NULL,
    title_en character varying(150) NOT NULL,
    text_pl text NOT NULL,
    text_en text NOT NULL,
    evidence_pl character varying(500) NOT NULL,
    evidence_en character varying(500) NOT NULL,
    state character varying(10) NOT NULL,
    published_at timestamp with time zone,
    network_id bigint NOT NULL,
    organisation_id bigint NOT NULL,
    theme_id bigint,
    CONSTRAINT published_practice_has_evidence CHECK (((NOT ((state)::text = 'published'::text)) OR ((published_at IS NOT NULL) AND (NOT ((evidence_pl)::text = ''::text)))))
);


--
-- Name: library_goodpractice_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.library_goodpractice ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.library_goodpractice_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: library_goodpracticeevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.library_goodpracticeevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    category character varying(30) NOT NULL,
    title_pl character varying(150) NOT NULL,
    title_en character varying(150) NOT NULL,
    text_pl text NOT NULL,
    text_en text NOT NULL,
    evidence_pl character varying(500) NOT NULL,
    evidence_en character varying(500) NOT NULL,
    state character varying(10) NOT NULL,
    published_at timestamp with time zone,
    network_id bigint NOT NULL,
    organisation_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    theme_id bigint
);


--
-- Name: library_goodpracticeevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.library_goodpracticeevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.library_goodpracticeevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: members_affiliation; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.members_affiliation (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    role character varying(10) NOT NULL,
    function character varying(10) NOT NULL,
    title character varying(120) NOT NULL,
    valid tstzrange NOT NULL,
    is_primary_contact boolean NOT NULL,
    is_public_contact boolean NOT NULL,
    counts_for_reach boolean NOT NULL,
    can_sign boolean NOT NULL,
    can_publish boolean NOT NULL,
    organisation_id bigint NOT NULL,
    person_id bigint NOT NULL,
    competences character varying(300) NOT NULL
);


--
-- Name: members_affiliation_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.members_affiliation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.members_affiliation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: members_affiliationevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.members_affiliationevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    role character varying(10) NOT NULL,
    function character varying(10) NOT NULL,
    title character varying(120) NOT NULL,
    valid tstzrange NOT NULL,
    is_primary_contact boolean NOT NULL,
    is_public_contact boolean NOT NULL,
    counts_for_reach boolean NOT NULL,
    can_sign boolean NOT NULL,
    can_publish boolean NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    organisation_id bigint NOT NULL,
    person_id bigint NOT NULL,
    competences character varying(300) NOT NULL
);


--
-- Name: members_affiliationevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.members_affiliationevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.members_affiliationevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: members_apitoken; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.members_apitoken (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    name character varying(80) NOT NULL,
    key_id character varying(16) NOT NULL,
    secret_hash character varying(64) NOT NULL,
    scopes character varying(40)[] NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    last_used_on date,
    revoked_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    owner_id bigint NOT NULL,
    organisation_id bigint
);


--
-- Name: members_apitoken_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.members_apitoken ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.members_apitoken_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: members_apitokenevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.members_apitokenevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    name character varying(80) NOT NULL,
    key_id character varying(16) NOT NULL,
    scopes character varying(40)[] NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    revoked_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    owner_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    organisation_id bigint
);


--
-- Name: members_apitokenevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.members_apitokenevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.members_apitokenevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: members_branchtag; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.members_branchtag (
    id bigint NOT NULL,
    slug character varying(50) NOT NULL,
    name_pl character varying(80) NOT NULL,
    name_en character varying(80) NOT NULL,
    pkd_prefixes jsonb NOT NULL,
    "position" smallint NOT NULL,
    CONSTRAINT members_branchtag_position_check CHECK (("position" >= 0))
);


--
-- Name: members_branchtag_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.members_branchtag ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.members_branchtag_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: members_building; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.members_building (
    id bigint NOT NULL,
    name character varying(40) NOT NULL,
    outline jsonb
);


--
-- Name: members_building_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.members_building ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.members_building_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: members_consent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.members_consent (
    id bigint NOT NULL,
    channel character varying(10) NOT NULL,
    purpose character varying(20) NOT NULL,
    text_version character varying(40) NOT NULL,
    given_at timestamp with time zone NOT NULL,
    withdrawn_at timestamp with time zone,
    evidence character varying(200) NOT NULL,
    person_id bigint NOT NULL
);


--
-- Name: members_consent_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.members_consent ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.members_consent_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: members_consentevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.members_consentevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    channel character varying(10) NOT NULL,
    purpose character varying(20) NOT NULL,
    text_version character varying(40) NOT NULL,
    given_at timestamp with time zone NOT NULL,
    withdrawn_at timestamp with time zone,
    evidence character varying(200) NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    person_id bigint NOT NULL
);


--
-- Name: members_consentevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.members_consentevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.members_consentevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: members_contactpoint; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.members_contactpoint (
    id bigint NOT NULL,
    kind character varying(5) NOT NULL,
    value character varying(254) NOT NULL,
    is_shared boolean NOT NULL,
    is_public boolean NOT NULL,
    verified_at timestamp with time zone,
    state character varying(15) NOT NULL,
    paused_until timestamp with time zone,
    organisation_id bigint,
    person_id bigint,
    CONSTRAINT contact_point_has_one_owner CHECK ((((organisation_id IS NULL) AND (person_id IS NOT NULL)) OR ((organisation_id IS NOT NULL) AND (person_id IS NULL))))
);


--
-- Name: members_contactpoint_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.members_contactpoint ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.members_contactpoint_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: members_contactpointevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.members_contactpointevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    kind character varying(5) NOT NULL,
    value character varying(254) NOT NULL,
    is_shared boolean NOT NULL,
    is_public boolean NOT NULL,
    verified_at timestamp with time zone,
    state character varying(15) NOT NULL,
    paused_until timestamp with time zone,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    organisation_id bigint,
    person_id bigint
);


--
-- Name: members_contactpointevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.members_contactpointevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.members_contactpointevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: members_erasure; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.members_erasure (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    reason character varying(300) NOT NULL,
    at timestamp with time zone NOT NULL,
    report jsonb NOT NULL,
    by_id bigint,
    person_id bigint NOT NULL
);


--
-- Name: members_erasure_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.members_erasure ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.members_erasure_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: members_importrow; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.members_importrow (
    id bigint NOT NULL,
    number integer NOT NULL,
    verdict character varying(10) NOT NULL,
    "values" jsonb NOT NULL,
    changes jsonb NOT NULL,
    findings jsonb NOT NULL,
    decision character varying(5) NOT NULL,
    run_id bigint NOT NULL,
    organisation_id bigint,
    CONSTRAINT members_importrow_number_check CHECK ((number >= 0))
);


--
-- Name: members_importrow_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.members_importrow ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.members_importrow_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: members_importrun; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.members_importrun (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    filename character varying(200) NOT NULL,
    sha256 character varying(64) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    committed_at timestamp with time zone,
    made_by_id bigint,
    attempts smallint NOT NULL,
    columns jsonb NOT NULL,
    committed_by_id bigint,
    done integer NOT NULL,
    header jsonb NOT NULL,
    problem character varying(10) NOT NULL,
    row_count integer NOT NULL,
    state character varying(10) NOT NULL,
    CONSTRAINT committed_import_says_when CHECK ((((committed_at IS NOT NULL) AND ((state)::text = 'committed'::text)) OR ((NOT ((state)::text = 'committed'::text)) AND (committed_at IS NULL)))),
    CONSTRAINT members_importrun_attempts_check CHECK ((attempts >= 0)),
    CONSTRAINT members_importrun_done_check CHECK ((done >= 0)),
    CONSTRAINT members_importrun_row_count_check CHECK ((row_count >= 0))
);


--
-- Name: members_importrun_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.members_importrun ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.members_importrun_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: members_invitation; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.members_invitation (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    email character varying(254) NOT NULL,
    role character varying(10) NOT NULL,
    token_hash character varying(64) NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    state character varying(10) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    invited_by_id bigint,
    organisation_id bigint NOT NULL
);


--
-- Name: members_invitation_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.members_invitation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.members_invitation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: members_joinrequest; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.members_joinrequest (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    note character varying(300) NOT NULL,
    state character varying(10) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    decided_at timestamp with time zone,
    decided_by_id bigint,
    organisation_id bigint NOT NULL,
    person_id bigint NOT NULL
);


--
-- Name: members_joinrequest_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.members_joinrequest ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.members_joinrequest_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: members_location; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.members_location (
    id bigint NOT NULL,
    building character varying(40) NOT NULL,
    room character varying(40) NOT NULL,
    street character varying(120) NOT NULL,
    postcode character varying(10) NOT NULL,
    city character varying(80) NOT NULL,
    organisation_id bigint NOT NULL
);


--
-- Name: members_location_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.members_location ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.members_location_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: members_merge; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.members_merge (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    summary jsonb NOT NULL,
    by_id bigint,
    kept_organisation_id bigint,
    kept_person_id bigint,
    merged_organisation_id bigint,
    merged_person_id bigint,
    CONSTRAINT merge_is_of_two_of_a_kind CHECK ((((kept_organisation_id IS NOT NULL) AND (kept_person_id IS NULL) AND (merged_organisation_id IS NOT NULL) AND (merged_person_id IS NULL)) OR ((kept_organisation_id IS NULL) AND (kept_person_id IS NOT NULL) AND (merged_organisation_id IS NULL) AND (merged_person_id IS NOT NULL))))
);


--
-- Name: members_merge_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.members_merge ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.members_merge_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: members_organisation; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.members_organisation (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    legal_name character varying(200) NOT NULL,
    short_name character varying(80) NOT NULL,
    kind character varying(20) NOT NULL,
    helix character varying(10) NOT NULL,
    nip character varying(10) NOT NULL,
    regon character varying(14) NOT NULL,
    krs character varying(10) NOT NULL,
    website character varying(200) NOT NULL,
    description_pl text NOT NULL,
    description_en text NOT NULL,
    offer_pl text NOT NULL,
    offer_en text NOT NULL,
    size_band character varying(10) NOT NULL,
    nuts character varying(5) NOT NULL,
    state character varying(10) NOT NULL,
    state_reason character varying(300) NOT NULL,
    is_public boolean NOT NULL,
    serves_citizens boolean NOT NULL,
    verified_at timestamp with time zone,
    profile_checked_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    sort_key character varying(120) NOT NULL COLLATE pg_catalog."C",
    search_key text NOT NULL,
    search_words text NOT NULL,
    search_vector tsvector GENERATED ALWAYS AS (((setweight(to_tsvector('public.parknet'::regconfig, (((((COALESCE(legal_name, ''::character varying))::text || ' '::text) || (COALESCE(short_name, ''::character varying))::text) || ' '::text) || COALESCE(search_key, ''::text))), 'A'::"char") || setweight(to_tsvector('public.parknet'::regconfig, ((((COALESCE(search_words, ''::text) || ' '::text) || COALESCE(offer_pl, ''::text)) || ' '::text) || COALESCE(offer_en, ''::text))), 'B'::"char")) || setweight(to_tsvector('public.parknet'::regconfig, ((COALESCE(description_pl, ''::text) || ' '::text) || COALESCE(description_en, ''::text))), 'C'::"char"))) STORED,
    merged_into_id bigint,
    parent_id bigint,
    verified_by_id bigint,
    sorted_by text[] NOT NULL,
    facets tsvector GENERATED ALWAYS AS (array_to_tsvector(((((sorted_by || ARRAY[('kind:'::text || (kind)::text), ('helix:'::text || (helix)::text)]) ||
CASE
    WHEN ((nuts)::text <> ''::text) THEN ARRAY[('nuts:'::text || (nuts)::text)]
    ELSE '{}'::text[]
END) ||
CASE
    WHEN (offer_pl <> ''::text) THEN ARRAY['offers:offer'::text]
    ELSE '{}'::text[]
END) ||
CASE
    WHEN serves_citizens THEN ARRAY['citizens:1'::text]
    ELSE '{}'::text[]
END))) STORED,
    CONSTRAINT merged_names_its_heir CHECK ((((merged_into_id IS NOT NULL) AND ((state)::text = 'merged'::text)) OR ((NOT ((state)::text = 'merged'::text)) AND (merged_into_id IS NULL))))
);


--
-- Name: members_organisation_branches; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.members_organisation_branches (
    id bigint NOT NULL,
    organisation_id bigint NOT NULL,
    branchtag_id bigint NOT NULL
);


--
-- Name: members_organisation_branches_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.members_organisation_branches ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.members_organisation_branches_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: members_organisation_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.members_organisation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.members_organisation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: members_organisationevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.members_organisationevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    legal_name character varying(200) NOT NULL,
    short_name character varying(80) NOT NULL,
    kind character varying(20) NOT NULL,
    helix character varying(10) NOT NULL,
    nip character varying(10) NOT NULL,
    regon character varying(14) NOT NULL,
    krs character varying(10) NOT NULL,
    website character varying(200) NOT NULL,
    description_pl text NOT NULL,
    description_en text NOT NULL,
    offer_pl text NOT NULL,
    offer_en text NOT NULL,
    size_band character varying(10) NOT NULL,
    nuts character varying(5) NOT NULL,
    state character varying(10) NOT NULL,
    state_reason character varying(300) NOT NULL,
    is_public boolean NOT NULL,
    serves_citizens boolean NOT NULL,
    verified_at timestamp with time zone,
    profile_checked_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    sort_key character varying(120) NOT NULL COLLATE pg_catalog."C",
    search_key text NOT NULL,
    search_words text NOT NULL,
    merged_into_id bigint,
    parent_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    verified_by_id bigint
);


--
-- Name: members_organisationevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.members_organisationevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.members_organisationevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: members_organisationsector; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.members_organisationsector (
    id bigint NOT NULL,
    pkd_code character varying(8) NOT NULL,
    is_main boolean NOT NULL,
    organisation_id bigint NOT NULL
);


--
-- Name: members_organisationsector_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.members_organisationsector ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.members_organisationsector_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: members_person; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.members_person (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    given_name character varying(100) NOT NULL,
    family_name character varying(100) NOT NULL,
    sort_key character varying(120) NOT NULL COLLATE pg_catalog."C",
    locale character varying(2) NOT NULL,
    is_citizen boolean NOT NULL,
    anonymised_at timestamp with time zone,
    user_id bigint,
    merged_into_id bigint,
    CONSTRAINT erased_person_is_empty CHECK (((anonymised_at IS NULL) OR (((family_name)::text = ''::text) AND ((given_name)::text = ''::text) AND ((sort_key)::text = ''::text) AND (user_id IS NULL)))),
    CONSTRAINT merged_person_is_empty CHECK (((merged_into_id IS NULL) OR ((anonymised_at IS NOT NULL) AND ((family_name)::text = ''::text) AND ((given_name)::text = ''::text) AND (user_id IS NULL))))
);


--
-- Name: members_person_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.members_person ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.members_person_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: members_picture; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.members_picture (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    kind character varying(5) NOT NULL,
    file character varying(100) NOT NULL,
    width smallint NOT NULL,
    height smallint NOT NULL,
    size_bytes integer NOT NULL,
    alt_pl character varying(200) NOT NULL,
    alt_en character varying(200) NOT NULL,
    "position" smallint NOT NULL,
    is_shown boolean NOT NULL,
    added_at timestamp with time zone NOT NULL,
    organisation_id bigint NOT NULL,
    CONSTRAINT members_picture_height_check CHECK ((height >= 0)),
    CONSTRAINT members_picture_position_check CHECK (("position" >= 0)),
    CONSTRAINT members_picture_size_bytes_check CHECK ((size_bytes >= 0)),
    CONSTRAINT members_picture_width_check CHECK ((width >= 0)),
    CONSTRAINT shown_picture_has_words CHECK (((NOT is_shown) OR (NOT ((alt_pl)::text = ''::text))))
);


--
-- Name: members_picture_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.members_picture ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.members_picture_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: members_pkdcode; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.members_pkdcode (
    id bigint NOT NULL,
    revision smallint NOT NULL,
    code character varying(8) NOT NULL,
    nace character varying(5) NOT NULL,
    name_pl character varying(400) NOT NULL,
    name_en character varying(400) NOT NULL,
    is_leaf boolean NOT NULL,
    search_key text NOT NULL,
    CONSTRAINT members_pkdcode_revision_check CHECK ((revision >= 0))
);


--
-- Name: members_pkdcode_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.members_pkdcode ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.members_pkdcode_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: members_pkdtransition; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.members_pkdtransition (
    id bigint NOT NULL,
    is_interpretive_target boolean NOT NULL,
    new_id bigint NOT NULL,
    old_id bigint NOT NULL
);


--
-- Name: members_pkdtransition_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.members_pkdtransition ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.members_pkdtransition_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: members_profilechange; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.members_profilechange (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    "values" jsonb NOT NULL,
    state character varying(10) NOT NULL,
    remarks text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    decided_at timestamp with time zone,
    decided_by_id bigint,
    organisation_id bigint NOT NULL,
    proposed_by_id bigint,
    before jsonb NOT NULL
);


--
-- Name: members_profilechange_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.members_profilechange ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.members_profilechange_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: members_profiletag; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.members_profiletag (
    id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    name character varying(60) NOT NULL,
    organisation_id bigint NOT NULL
);


--
-- Name: members_profiletag_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.members_profiletag ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.members_profiletag_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: members_reference; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.members_reference (
    id bigint NOT NULL,
    customer character varying(120) NOT NULL,
    year smallint NOT NULL,
    what_pl character varying(300) NOT NULL,
    what_en character varying(300) NOT NULL,
    organisation_id bigint NOT NULL,
    CONSTRAINT members_reference_year_check CHECK ((year >= 0)),
    CONSTRAINT reference_year_is_a_year CHECK (((year >= 1900) AND (year <= 2100)))
);


--
-- Name: members_reference_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.members_reference ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.members_reference_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: members_savedsearch; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.members_savedsearch (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    name character varying(80) NOT NULL,
    query character varying(1000) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    user_id bigint NOT NULL
);


--
-- Name: members_savedsearch_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.members_savedsearch ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.members_savedsearch_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: members_searchsynonym; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.members_searchsynonym (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    words character varying(300) NOT NULL
);


--
-- Name: members_searchsynonym_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.members_searchsynonym ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.members_searchsynonym_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: members_staffinvitation; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.members_staffinvitation (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    email character varying(254) NOT NULL,
    roles character varying(25)[] NOT NULL,
    token_hash character varying(64) NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    state character varying(10) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    invited_by_id bigint
);


--
-- Name: members_staffinvitation_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.members_staffinvitation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.members_staffinvitation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: members_staffrole; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.members_staffrole (
    id bigint NOT NULL,
    role character varying(25) NOT NULL,
    granted_at timestamp with time zone NOT NULL,
    granted_by_id bigint,
    user_id bigint NOT NULL
);


--
-- Name: members_staffrole_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.members_staffrole ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.members_staffrole_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: members_staffroleevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.members_staffroleevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    role character varying(25) NOT NULL,
    granted_at timestamp with time zone NOT NULL,
    granted_by_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    user_id bigint NOT NULL
);


--
-- Name: members_staffroleevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.members_staffroleevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.members_staffroleevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: members_suppression; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.members_suppression (
    id bigint NOT NULL,
    message_class character varying(15) NOT NULL,
    topic character varying(60) NOT NULL,
    reason character varying(15) NOT NULL,
    until timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    contact_point_id bigint NOT NULL
);


--
-- Name: members_suppression_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.members_suppression ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.members_suppression_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: members_user; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.members_user (
    id bigint NOT NULL,
    password character varying(128) NOT NULL,
    last_login timestamp with time zone,
    is_superuser boolean NOT NULL,
    email character varying(254) NOT NULL,
    is_staff boolean NOT NULL,
    is_active boolean NOT NULL,
    date_joined timestamp with time zone NOT NULL
);


--
-- Name: members_user_groups; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.members_user_groups (
    id bigint NOT NULL,
    user_id bigint NOT NULL,
    group_id integer NOT NULL
);


--
-- Name: members_user_groups_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.members_user_groups ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.members_user_groups_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: members_user_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.members_user ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.members_user_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: members_user_user_permissions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.members_user_user_permissions (
    id bigint NOT NULL,
    user_id bigint NOT NULL,
    permission_id integer NOT NULL
);


--
-- Name: members_user_user_permissions_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.members_user_user_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.members_user_user_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: messaging_attachment; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.messaging_attachment (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    name character varying(150) NOT NULL,
    file character varying(100) NOT NULL,
    size_bytes integer NOT NULL,
    message_id bigint NOT NULL,
    CONSTRAINT messaging_attachment_size_bytes_check CHECK ((size_bytes >= 0))
);


--
-- Name: messaging_attachment_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.messaging_attachment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.messaging_attachment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: messaging_audience; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.messaging_audience (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    name character varying(120) NOT NULL,
    definition jsonb NOT NULL,
    network_id bigint NOT NULL
);


--
-- Name: messaging_audience_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.messaging_audience ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.messaging_audience_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: messaging_bounce; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.messaging_bounce (
    id bigint NOT NULL,
    address character varying(254) NOT NULL,
    kind character varying(9) NOT NULL,
    status character varying(12) NOT NULL,
    text character varying(300) NOT NULL,
    source character varying(20) NOT NULL,
    at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    settled_at timestamp with time zone,
    delivery_id bigint NOT NULL
);


--
-- Name: messaging_bounce_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.messaging_bounce ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.messaging_bounce_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: messaging_budgetslot; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.messaging_budgetslot (
    id bigint NOT NULL,
    week date NOT NULL,
    number smallint NOT NULL,
    seq smallint NOT NULL,
    message_id bigint NOT NULL,
    person_id bigint NOT NULL,
    CONSTRAINT messaging_budgetslot_number_check CHECK ((number >= 0)),
    CONSTRAINT messaging_budgetslot_seq_check CHECK ((seq >= 0)),
    CONSTRAINT slot_number_one_to_seven CHECK (((number >= 1) AND (number <= 7)))
);


--
-- Name: messaging_budgetslot_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.messaging_budgetslot ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.messaging_budgetslot_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: messaging_delivery; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.messaging_delivery (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    address character varying(254) NOT NULL,
    locale character varying(2) NOT NULL,
    channel character varying(5) NOT NULL,
    kind character varying(8) NOT NULL,
    seq smallint NOT NULL,
    state character varying(12) NOT NULL,
    priority smallint NOT NULL,
    not_before timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    attempts smallint NOT NULL,
    first_attempt_at timestamp with time zone,
    accepted_at timestamp with time zone,
    was_in_doubt boolean NOT NULL,
    last_error character varying(300) NOT NULL,
    rendered jsonb,
    dedup_key character varying(200),
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    contact_point_id bigint,
    organisation_id bigint,
    person_id bigint,
    message_id bigint,
    set_aside_at timestamp with time zone,
    turn_id bigint,
    CONSTRAINT a_letter_is_to_an_organisation CHECK (((NOT ((channel)::text = 'print'::text)) OR (((address)::text = ''::text) AND (contact_point_id IS NULL) AND (message_id IS NOT NULL) AND (organisation_id IS NOT NULL) AND (person_id IS NULL)))),
    CONSTRAINT mail_has_an_address CHECK (((NOT ((channel)::text = 'email'::text)) OR (NOT ((address)::text = ''::text)))),
    CONSTRAINT mail_is_being_sent_in_a_turn CHECK (((((state)::text = 'sending'::text) AND (turn_id IS NOT NULL)) OR ((NOT ((state)::text = 'sending'::text)) AND (turn_id IS NULL)))),
    CONSTRAINT messaging_delivery_attempts_check CHECK ((attempts >= 0)),
    CONSTRAINT messaging_delivery_priority_check CHECK ((priority >= 0)),
    CONSTRAINT messaging_delivery_seq_check CHECK ((seq >= 0))
);


--
-- Name: messaging_delivery_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.messaging_delivery ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.messaging_delivery_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: messaging_deliveryevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.messaging_deliveryevent (
    id bigint NOT NULL,
    type character varying(20) NOT NULL,
    at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    source character varying(20) NOT NULL,
    dedup_key character varying(100),
    note character varying(300) NOT NULL,
    delivery_id bigint NOT NULL
);


--
-- Name: messaging_deliveryevent_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.messaging_deliveryevent ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.messaging_deliveryevent_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: messaging_deliverytotal; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.messaging_deliverytotal (
    id bigint NOT NULL,
    type character varying(20) NOT NULL,
    events integer NOT NULL,
    message_id bigint NOT NULL,
    organisation_id bigint,
    CONSTRAINT messaging_deliverytotal_events_check CHECK ((events >= 0))
);


--
-- Name: messaging_deliverytotal_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.messaging_deliverytotal ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.messaging_deliverytotal_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: messaging_digestitem; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.messaging_digestitem (
    id bigint NOT NULL,
    key character varying(200) NOT NULL,
    title character varying(150) NOT NULL,
    summary character varying(300) NOT NULL,
    url character varying(300) NOT NULL,
    deadline timestamp with time zone,
    expires_at timestamp with time zone,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    "position" smallint,
    message_id bigint,
    person_id bigint NOT NULL,
    topic_id bigint,
    run_id bigint,
    CONSTRAINT digest_item_is_a_message_or_a_link CHECK ((((message_id IS NOT NULL) AND ((title)::text = ''::text) AND ((url)::text = ''::text)) OR ((message_id IS NULL) AND (NOT ((title)::text = ''::text)) AND (NOT ((url)::text = ''::text))))),
    CONSTRAINT messaging_digestitem_position_check CHECK (("position" >= 0))
);


--
-- Name: messaging_digestitem_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.messaging_digestitem ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.messaging_digestitem_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: messaging_digestrun; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.messaging_digestrun (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    period date NOT NULL,
    state character varying(7) NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    delivery_id bigint,
    person_id bigint NOT NULL
);


--
-- Name: messaging_digestrun_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.messaging_digestrun ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.messaging_digestrun_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: messaging_domainlimit; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.messaging_domainlimit (
    id bigint NOT NULL,
    domain character varying(253) NOT NULL,
    per_minute integer NOT NULL,
    CONSTRAINT a_domain_limit_lets_mail_through CHECK ((per_minute >= 1)),
    CONSTRAINT messaging_domainlimit_per_minute_check CHECK ((per_minute >= 0))
);


--
-- Name: messaging_domainlimit_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.messaging_domainlimit ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.messaging_domainlimit_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: messaging_feedback; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.messaging_feedback (
    id bigint NOT NULL,
    verdict character varying(10) NOT NULL,
    reason character varying(12) NOT NULL,
    comment character varying(500) NOT NULL,
    revision smallint NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    colleague_id bigint,
    receipt_id bigint NOT NULL,
    CONSTRAINT messaging_feedback_revision_check CHECK ((revision >= 0))
);


--
-- Name: messaging_feedback_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.messaging_feedback ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.messaging_feedback_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: messaging_followrequest; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.messaging_followrequest (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    address character varying(254) NOT NULL,
    locale character varying(2) NOT NULL,
    topics character varying(50)[] NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL
);


--
-- Name: messaging_followrequest_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.messaging_followrequest ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.messaging_followrequest_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: messaging_inboundmail; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.messaging_inboundmail (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    sha256 character varying(64) NOT NULL,
    source character varying(20) NOT NULL,
    received_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    verdict character varying(10) NOT NULL,
    status character varying(12) NOT NULL,
    match character varying(11) NOT NULL,
    raw bytea,
    handled_at timestamp with time zone,
    delivery_id bigint,
    handled_by_id bigint
);


--
-- Name: messaging_inboundmail_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.messaging_inboundmail ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.messaging_inboundmail_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: messaging_mailflow; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.messaging_mailflow (
    id bigint NOT NULL,
    domain character varying(253) NOT NULL,
    "window" character varying(6) NOT NULL,
    since timestamp with time zone NOT NULL,
    mails integer NOT NULL,
    CONSTRAINT messaging_mailflow_mails_check CHECK ((mails >= 0))
);


--
-- Name: messaging_mailflow_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.messaging_mailflow ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.messaging_mailflow_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: messaging_mailstop; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.messaging_mailstop (
    id bigint NOT NULL,
    reason character varying(300) NOT NULL,
    started_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    is_running boolean NOT NULL,
    ended_at timestamp with time zone,
    ended_by_id bigint,
    started_by_id bigint,
    CONSTRAINT a_mail_stop_runs_until_it_ended CHECK ((((ended_at IS NULL) AND is_running) OR ((ended_at IS NOT NULL) AND (NOT is_running))))
);


--
-- Name: messaging_mailstop_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.messaging_mailstop ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.messaging_mailstop_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: messaging_mailturn; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.messaging_mailturn (
    id bigint NOT NULL,
    worker character varying(60) NOT NULL,
    delivery_ids bigint[] NOT NULL,
    begun integer DEFAULT 0 NOT NULL,
    lease_until timestamp with time zone NOT NULL,
    is_recalled boolean DEFAULT false NOT NULL,
    CONSTRAINT messaging_mailturn_begun_check CHECK ((begun >= 0))
)
WITH (fillfactor='40', toast_tuple_target='128');
ALTER TABLE ONLY public.messaging_mailturn ALTER COLUMN delivery_ids SET STORAGE EXTERNAL;


--
-- Name: messaging_mailturn_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.messaging_mailturn ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.messaging_mailturn_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: messaging_message; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.messaging_message (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    message_class character varying(15) NOT NULL,
    legal_basis character varying(300) NOT NULL,
    title_pl character varying(150) NOT NULL,
    title_en character varying(150) NOT NULL,
    summary_pl character varying(300) NOT NULL,
    summary_en character varying(300) NOT NULL,
    body_pl text NOT NULL,
    body_en text NOT NULL,
    deadline timestamp with time zone,
    requires_ack boolean NOT NULL,
    reach_rule character varying(15) NOT NULL,
    reach_functions character varying(10)[] NOT NULL,
    reach_number smallint NOT NULL,
    effort_minutes smallint NOT NULL,
    act_kind character varying(30) NOT NULL,
    act_url character varying(300) NOT NULL,
    about_id bigint,
    audience jsonb NOT NULL,
    is_public boolean NOT NULL,
    is_paused boolean NOT NULL,
    dedup_key character varying(200),
    state character varying(12) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    review_remarks text NOT NULL,
    cancel_reason character varying(300) NOT NULL,
    send_at timestamp with time zone,
    frozen_at timestamp with time zone,
    expires_at timestamp with time zone,
    about_type_id integer,
    approved_by_id bigint,
    network_id bigint NOT NULL,
    sender_id bigint,
    sender_organisation_id bigint NOT NULL,
    supersedes_id bigint,
    topic_id bigint,
    edited_by_id bigint,
    catch_up boolean NOT NULL,
    from_portal boolean NOT NULL,
    CONSTRAINT messaging_message_effort_minutes_check CHECK ((effort_minutes >= 0)),
    CONSTRAINT messaging_message_reach_number_check CHECK ((reach_number >= 0))
);


--
-- Name: messaging_message_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.messaging_message ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.messaging_message_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: messaging_messageevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.messaging_messageevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    message_class character varying(15) NOT NULL,
    legal_basis character varying(300) NOT NULL,
    title_pl character varying(150) NOT NULL,
    title_en character varying(150) NOT NULL,
    summary_pl character varying(300) NOT NULL,
    summary_en character varying(300) NOT NULL,
    body_pl text NOT NULL,
    body_en text NOT NULL,
    deadline timestamp with time zone,
    requires_ack boolean NOT NULL,
    reach_rule character varying(15) NOT NULL,
    reach_functions character varying(10)[] NOT NULL,
    reach_number smallint NOT NULL,
    effort_minutes smallint NOT NULL,
    act_kind character varying(30) NOT NULL,
    act_url character varying(300) NOT NULL,
    about_id bigint,
    audience jsonb NOT NULL,
    is_public boolean NOT NULL,
    is_paused boolean NOT NULL,
    dedup_key character varying(200),
    state character varying(12) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    review_remarks text NOT NULL,
    cancel_reason character varying(300) NOT NULL,
    send_at timestamp with time zone,
    frozen_at timestamp with time zone,
    expires_at timestamp with time zone,
    about_type_id integer,
    approved_by_id bigint,
    network_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    sender_id bigint,
    sender_organisation_id bigint NOT NULL,
    supersedes_id bigint,
    topic_id bigint,
    edited_by_id bigint,
    catch_up boolean NOT NULL,
    from_portal boolean NOT NULL,
    CONSTRAINT messaging_messageevent_effort_minutes_check CHECK ((effort_minutes >= 0)),
    CONSTRAINT messaging_messageevent_reach_number_check CHECK ((reach_number >= 0))
);


--
-- Name: messaging_messageevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.messaging_messageevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.messaging_messageevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: messaging_organisationreach; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.messaging_organisationreach (
    id bigint NOT NULL,
    status character varying(13) NOT NULL,
    first_at timestamp with time zone,
    by_id bigint,
    message_id bigint NOT NULL,
    organisation_id bigint NOT NULL,
    is_late boolean DEFAULT false NOT NULL
);


--
-- Name: messaging_organisationreach_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.messaging_organisationreach ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.messaging_organisationreach_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: messaging_outboxrow; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.messaging_outboxrow (
    id bigint NOT NULL,
    topic character varying(40) NOT NULL,
    key character varying(200) NOT NULL,
    payload jsonb NOT NULL,
    available_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    claimed_by character varying(60) NOT NULL,
    lease_until timestamp with time zone,
    attempts smallint NOT NULL,
    last_error character varying(300) NOT NULL,
    done_at timestamp with time zone,
    dead_at timestamp with time zone,
    CONSTRAINT messaging_outboxrow_attempts_check CHECK ((attempts >= 0))
);


--
-- Name: messaging_outboxrow_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.messaging_outboxrow ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.messaging_outboxrow_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: messaging_periodicrun; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.messaging_periodicrun (
    id bigint NOT NULL,
    job character varying(40) NOT NULL,
    period character varying(40) NOT NULL,
    at timestamp with time zone DEFAULT statement_timestamp() NOT NULL
);


--
-- Name: messaging_periodicrun_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.messaging_periodicrun ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.messaging_periodicrun_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: messaging_preference; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.messaging_preference (
    person_id bigint NOT NULL,
    weekly_mails smallint,
    digest_classes character varying(15)[] NOT NULL,
    digest_period character varying(6) NOT NULL,
    quiet_from time without time zone,
    quiet_to time without time zone,
    paused_until timestamp with time zone,
    CONSTRAINT messaging_preference_weekly_mails_check CHECK ((weekly_mails >= 0)),
    CONSTRAINT only_some_classes_go_to_the_digest CHECK ((digest_classes <@ ARRAY['network_info'::character varying(15), 'commercial'::character varying(15)])),
    CONSTRAINT weekly_mails_at_most_seven CHECK (((weekly_mails IS NULL) OR (weekly_mails <= 7)))
);


--
-- Name: messaging_receipt; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.messaging_receipt (
    id bigint NOT NULL,
    address character varying(254) NOT NULL,
    first_seen_at timestamp with time zone,
    acknowledged_at timestamp with time zone,
    acted_at timestamp with time zone,
    strength character varying(8) NOT NULL,
    is_suspect boolean NOT NULL,
    note character varying(300) NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    contact_point_id bigint,
    message_id bigint NOT NULL,
    organisation_id bigint,
    person_id bigint,
    recorded_by_id bigint,
    via_id bigint,
    CONSTRAINT acting_is_confirming CHECK (((acted_at IS NULL) OR (acknowledged_at IS NOT NULL)))
);


--
-- Name: messaging_receipt_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.messaging_receipt ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.messaging_receipt_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: messaging_slowdomain; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.messaging_slowdomain (
    id bigint NOT NULL,
    domain character varying(253) NOT NULL,
    until timestamp with time zone NOT NULL,
    times smallint NOT NULL,
    CONSTRAINT messaging_slowdomain_times_check CHECK ((times >= 0))
);


--
-- Name: messaging_slowdomain_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.messaging_slowdomain ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.messaging_slowdomain_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: messaging_snapshot; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.messaging_snapshot (
    id bigint NOT NULL,
    frozen_at timestamp with time zone NOT NULL,
    sha256 character varying(64) NOT NULL,
    message_id bigint NOT NULL
);


--
-- Name: messaging_snapshot_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.messaging_snapshot ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.messaging_snapshot_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: messaging_snapshotentry; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.messaging_snapshotentry (
    id bigint NOT NULL,
    functions character varying(10)[] NOT NULL,
    counts_for_reach boolean NOT NULL,
    reason character varying(60) NOT NULL,
    outcome character varying(8) NOT NULL,
    exclusion character varying(20) NOT NULL,
    contact_point_id bigint,
    organisation_id bigint,
    person_id bigint,
    snapshot_id bigint NOT NULL,
    is_late boolean DEFAULT false NOT NULL,
    CONSTRAINT excluded_entry_has_a_reason CHECK (((((exclusion)::text = ''::text) AND ((outcome)::text = 'included'::text)) OR (((outcome)::text = 'excluded'::text) AND (NOT ((exclusion)::text = ''::text)))))
);


--
-- Name: messaging_snapshotentry_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.messaging_snapshotentry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.messaging_snapshotentry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: messaging_texttemplate; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.messaging_texttemplate (
    id bigint NOT NULL,
    slug character varying(50) NOT NULL,
    name_pl character varying(80) NOT NULL,
    name_en character varying(80) NOT NULL,
    message_class character varying(15) NOT NULL,
    title_pl character varying(150) NOT NULL,
    title_en character varying(150) NOT NULL,
    summary_pl character varying(300) NOT NULL,
    summary_en character varying(300) NOT NULL,
    body_pl text NOT NULL,
    body_en text NOT NULL,
    "position" smallint NOT NULL,
    network_id bigint NOT NULL,
    topic_id bigint,
    CONSTRAINT messaging_texttemplate_position_check CHECK (("position" >= 0))
);


--
-- Name: messaging_texttemplate_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.messaging_texttemplate ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.messaging_texttemplate_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: messaging_topic; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.messaging_topic (
    id bigint NOT NULL,
    slug character varying(50) NOT NULL,
    name_pl character varying(80) NOT NULL,
    name_en character varying(80) NOT NULL,
    "position" smallint NOT NULL,
    CONSTRAINT messaging_topic_position_check CHECK (("position" >= 0))
);


--
-- Name: messaging_topic_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.messaging_topic ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.messaging_topic_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: messaging_topicfollow; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.messaging_topicfollow (
    id bigint NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    person_id bigint NOT NULL,
    topic_id bigint NOT NULL
);


--
-- Name: messaging_topicfollow_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.messaging_topicfollow ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.messaging_topicfollow_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: messaging_topicweight; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.messaging_topicweight (
    id bigint NOT NULL,
    useful double precision NOT NULL,
    not_useful double precision NOT NULL,
    answers integer NOT NULL,
    value double precision NOT NULL,
    is_set_by_member boolean NOT NULL,
    counted_from timestamp with time zone,
    note character varying(300) NOT NULL,
    computed_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    organisation_id bigint NOT NULL,
    set_by_id bigint,
    topic_id bigint NOT NULL,
    CONSTRAINT messaging_topicweight_answers_check CHECK ((answers >= 0)),
    CONSTRAINT weight_is_a_share CHECK (((value >= (0.0)::double precision) AND (value <= (1.0)::double precision)))
);


--
-- Name: messaging_topicweight_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.messaging_topicweight ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.messaging_topicweight_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: messaging_webhookdelivery; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.messaging_webhookdelivery (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    event_id uuid NOT NULL,
    event character varying(20) NOT NULL,
    payload jsonb NOT NULL,
    state character varying(9) NOT NULL,
    attempts smallint NOT NULL,
    next_attempt_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    is_by_hand boolean NOT NULL,
    attempted_at timestamp with time zone,
    response_status smallint,
    error character varying(11) NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    endpoint_id bigint NOT NULL,
    CONSTRAINT messaging_webhookdelivery_attempts_check CHECK ((attempts >= 0)),
    CONSTRAINT messaging_webhookdelivery_response_status_check CHECK ((response_status >= 0))
);


--
-- Name: messaging_webhookdelivery_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.messaging_webhookdelivery ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.messaging_webhookdelivery_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: messaging_webhookendpoint; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.messaging_webhookendpoint (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    name character varying(80) NOT NULL,
    url character varying(500) NOT NULL,
    events character varying(20)[] NOT NULL,
    state character varying(12) NOT NULL,
    secret_seed character varying(64) NOT NULL,
    old_secret_seed character varying(64) NOT NULL,
    old_secret_until timestamp with time zone,
    failures smallint NOT NULL,
    rests_until timestamp with time zone,
    claimed_by character varying(60) NOT NULL,
    lease_until timestamp with time zone,
    served_at timestamp with time zone,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    created_by_id bigint,
    network_id bigint NOT NULL,
    CONSTRAINT messaging_webhookendpoint_failures_check CHECK ((failures >= 0)),
    CONSTRAINT webhook_events_are_known CHECK (((events <@ ARRAY['message.closed'::character varying(20), 'receipt.confirmed'::character varying(20)]) AND (
CASE
    WHEN (events IS NULL) THEN NULL::integer
    ELSE COALESCE(array_length(events, 1), 0)
END >= 1))),
    CONSTRAINT webhook_old_secret_ends CHECK (((((old_secret_seed)::text = ''::text) AND (old_secret_until IS NULL)) OR ((NOT ((old_secret_seed)::text = ''::text)) AND (old_secret_until IS NOT NULL))))
);


--
-- Name: messaging_webhookendpoint_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.messaging_webhookendpoint ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.messaging_webhookendpoint_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: messaging_webhookendpointevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.messaging_webhookendpointevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    name character varying(80) NOT NULL,
    url character varying(500) NOT NULL,
    events character varying(20)[] NOT NULL,
    state character varying(12) NOT NULL,
    old_secret_until timestamp with time zone,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL
);


--
-- Name: messaging_webhookendpointevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.messaging_webhookendpointevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.messaging_webhookendpointevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: mfa_authenticator; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.mfa_authenticator (
    id bigint NOT NULL,
    type character varying(20) NOT NULL,
    data jsonb NOT NULL,
    user_id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    last_used_at timestamp with time zone
);


--
-- Name: mfa_authenticator_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.mfa_authenticator ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.mfa_authenticator_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: pghistory_context; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.pghistory_context (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    metadata jsonb NOT NULL
);


--
-- Name: surveys_answer; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.surveys_answer (
    id bigint NOT NULL,
    value_text text,
    value_num numeric(20,6),
    choice_id bigint,
    question_id bigint NOT NULL,
    response_id bigint NOT NULL,
    CONSTRAINT answer_has_one_value CHECK ((((choice_id IS NOT NULL) AND (value_num IS NULL) AND (value_text IS NULL)) OR ((choice_id IS NULL) AND (value_num IS NULL) AND (value_text IS NOT NULL)) OR ((choice_id IS NULL) AND (value_num IS NOT NULL) AND (value_text IS NULL))))
);


--
-- Name: surveys_answer_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.surveys_answer ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.surveys_answer_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: surveys_answerevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.surveys_answerevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    value_text text,
    value_num numeric(20,6),
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    choice_id bigint,
    question_id bigint NOT NULL,
    response_id bigint NOT NULL
);


--
-- Name: surveys_answerevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.surveys_answerevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.surveys_answerevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: surveys_choice; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.surveys_choice (
    id bigint NOT NULL,
    code character varying(30) NOT NULL,
    "position" smallint NOT NULL,
    label_pl character varying(200) NOT NULL,
    label_en character varying(200) NOT NULL,
    question_id bigint NOT NULL,
    CONSTRAINT surveys_choice_position_check CHECK (("position" >= 0))
);


--
-- Name: surveys_choice_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.surveys_choice ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.surveys_choice_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: surveys_question; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.surveys_question (
    id bigint NOT NULL,
    code character varying(30) NOT NULL,
    "position" smallint NOT NULL,
    type character varying(10) NOT NULL,
    label_pl character varying(300) NOT NULL,
    label_en character varying(300) NOT NULL,
    help_pl character varying(300) NOT NULL,
    help_en character varying(300) NOT NULL,
    is_required boolean NOT NULL,
    min_value numeric(20,6),
    max_value numeric(20,6),
    decimals smallint NOT NULL,
    version_id bigint NOT NULL,
    CONSTRAINT surveys_question_decimals_check CHECK ((decimals >= 0)),
    CONSTRAINT surveys_question_position_check CHECK (("position" >= 0))
);


--
-- Name: surveys_question_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.surveys_question ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.surveys_question_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: surveys_response; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.surveys_response (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    policy character varying(15) NOT NULL,
    state character varying(12) NOT NULL,
    revision integer NOT NULL,
    started_at timestamp with time zone NOT NULL,
    saved_at timestamp with time zone,
    submitted_at timestamp with time zone,
    organisation_id bigint NOT NULL,
    saved_by_id bigint,
    started_by_id bigint,
    submitted_by_id bigint,
    version_id bigint NOT NULL,
    wave_id bigint NOT NULL,
    CONSTRAINT submitted_response_has_a_time CHECK (((NOT ((state)::text = 'submitted'::text)) OR (submitted_at IS NOT NULL))),
    CONSTRAINT surveys_response_revision_check CHECK ((revision >= 0))
);


--
-- Name: surveys_response_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.surveys_response ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.surveys_response_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: surveys_responseevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.surveys_responseevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    policy character varying(15) NOT NULL,
    state character varying(12) NOT NULL,
    revision integer NOT NULL,
    started_at timestamp with time zone NOT NULL,
    saved_at timestamp with time zone,
    submitted_at timestamp with time zone,
    organisation_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    saved_by_id bigint,
    started_by_id bigint,
    submitted_by_id bigint,
    version_id bigint NOT NULL,
    wave_id bigint NOT NULL,
    CONSTRAINT surveys_responseevent_revision_check CHECK ((revision >= 0))
);


--
-- Name: surveys_responseevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.surveys_responseevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.surveys_responseevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: surveys_survey; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.surveys_survey (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    kind character varying(15) NOT NULL,
    title_pl character varying(150) NOT NULL,
    title_en character varying(150) NOT NULL,
    intro_pl text NOT NULL,
    intro_en text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by_id bigint,
    network_id bigint NOT NULL
);


--
-- Name: surveys_survey_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.surveys_survey ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.surveys_survey_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: surveys_surveyevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.surveys_surveyevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    kind character varying(15) NOT NULL,
    title_pl character varying(150) NOT NULL,
    title_en character varying(150) NOT NULL,
    intro_pl text NOT NULL,
    intro_en text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by_id bigint,
    network_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL
);


--
-- Name: surveys_surveyevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.surveys_surveyevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.surveys_surveyevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: surveys_surveyversion; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.surveys_surveyversion (
    id bigint NOT NULL,
    number smallint NOT NULL,
    state character varying(10) NOT NULL,
    definition jsonb NOT NULL,
    definition_sha256 character varying(64) NOT NULL,
    published_at timestamp with time zone,
    survey_id bigint NOT NULL,
    CONSTRAINT published_version_has_a_fingerprint CHECK ((((state)::text = 'draft'::text) OR ((NOT ((definition_sha256)::text = ''::text)) AND (published_at IS NOT NULL)))),
    CONSTRAINT surveys_surveyversion_number_check CHECK ((number >= 0))
);


--
-- Name: surveys_surveyversion_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.surveys_surveyversion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.surveys_surveyversion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: surveys_target; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.surveys_target (
    id bigint NOT NULL,
    invited_at timestamp with time zone NOT NULL,
    organisation_id bigint NOT NULL,
    wave_id bigint NOT NULL
);


--
-- Name: surveys_target_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.surveys_target ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.surveys_target_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: surveys_wave; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.surveys_wave (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    number smallint NOT NULL,
    policy character varying(15) NOT NULL,
    audience jsonb NOT NULL,
    state character varying(10) NOT NULL,
    opens_at timestamp with time zone NOT NULL,
    closes_at timestamp with time zone NOT NULL,
    goal smallint,
    minutes_estimate smallint NOT NULL,
    anonymity_k smallint NOT NULL,
    released_at timestamp with time zone,
    opened_by_id bigint,
    survey_id bigint NOT NULL,
    version_id bigint NOT NULL,
    CONSTRAINT surveys_wave_anonymity_k_check CHECK ((anonymity_k >= 0)),
    CONSTRAINT surveys_wave_goal_check CHECK ((goal >= 0)),
    CONSTRAINT surveys_wave_minutes_estimate_check CHECK ((minutes_estimate >= 0)),
    CONSTRAINT surveys_wave_number_check CHECK ((number >= 0)),
    CONSTRAINT wave_closes_after_it_opens CHECK ((closes_at > opens_at)),
    CONSTRAINT wave_k_is_at_least_five CHECK ((anonymity_k >= 5))
);


--
-- Name: surveys_wave_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.surveys_wave ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.surveys_wave_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: surveys_waveevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.surveys_waveevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    number smallint NOT NULL,
    policy character varying(15) NOT NULL,
    audience jsonb NOT NULL,
    state character varying(10) NOT NULL,
    opens_at timestamp with time zone NOT NULL,
    closes_at timestamp with time zone NOT NULL,
    goal smallint,
    minutes_estimate smallint NOT NULL,
    anonymity_k smallint NOT NULL,
    released_at timestamp with time zone,
    opened_by_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    survey_id bigint NOT NULL,
    version_id bigint NOT NULL,
    CONSTRAINT surveys_waveevent_anonymity_k_check CHECK ((anonymity_k >= 0)),
    CONSTRAINT surveys_waveevent_goal_check CHECK ((goal >= 0)),
    CONSTRAINT surveys_waveevent_minutes_estimate_check CHECK ((minutes_estimate >= 0)),
    CONSTRAINT surveys_waveevent_number_check CHECK ((number >= 0))
);


--
-- Name: surveys_waveevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.surveys_waveevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.surveys_waveevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: usersessions_usersession; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.usersessions_usersession (
    id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    ip inet NOT NULL,
    last_seen_at timestamp with time zone NOT NULL,
    session_key character varying(40) NOT NULL,
    user_agent character varying(200) NOT NULL,
    data jsonb NOT NULL,
    user_id bigint NOT NULL
);


--
-- Name: usersessions_usersession_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.usersessions_usersession ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.usersessions_usersession_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Data for Name: account_emailaddress; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: account_emailconfirmation; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: auth_group; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: auth_group_permissions; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: auth_permission; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.auth_permission VALUES
	(1, 'Can add idempotent answer', 3, 'add_idempotentanswer'),
	(2, 'Can change idempotent answer', 3, 'change_idempotentanswer'),
	(3, 'Can delete idempotent answer', 3, 'delete_idempotentanswer'),
	(4, 'Can view idempotent answer', 3, 'view_idempotentanswer'),
	(5, 'Can add branch tag', 4, 'add_branchtag'),
	(6, 'Can change branch tag', 4, 'change_branchtag'),
	(7, 'Can delete branch tag', 4, 'delete_branchtag'),
	(8, 'Can view branch tag', 4, 'view_branchtag'),
	(9, 'Can add user', 5, 'add_user'),
	(10, 'Can change user', 5, 'change_user'),
	(11, 'Can delete user', 5, 'delete_user'),
	(12, 'Can view user', 5, 'view_user'),
	(13, 'Can add import run', 6, 'add_importrun'),
	(14, 'Can change import run', 6, 'change_importrun'),
	(15, 'Can delete import run', 6, 'delete_importrun'),
	(16, 'Can view import run', 6, 'view_importrun'),
	(17, 'Can add organisation', 7, 'add_organisation'),
	(18, 'Can change organisation', 7, 'change_organisation'),
	(19, 'Can delete organisation', 7, 'delete_organisation'),
	(20, 'Can view organisation', 7, 'view_organisation'),
	(21, 'Can add person', 8, 'add_person'),
	(22, 'Can change person', 8, 'change_person'),
	(23, 'Can delete person', 8, 'delete_person'),
	(24, 'Can view person', 8, 'view_person'),
	(25, 'Can add staff invitation', 9, 'add_staffinvitation'),
	(26, 'Can change staff invitation', 9, 'change_staffinvitation'),
	(27, 'Can delete staff invitation', 9, 'delete_staffinvitation'),
	(28, 'Can view staff invitation', 9, 'view_staffinvitation'),
	(29, 'Can add staff role', 10, 'add_staffrole'),
	(30, 'Can change staff role', 10, 'change_staffrole'),
	(31, 'Can delete staff role', 10, 'delete_staffrole'),
	(32, 'Can view staff role', 10, 'view_staffrole'),
	(33, 'Can add api token', 11, 'add_apitoken'),
	(34, 'Can change api token', 11, 'change_apitoken'),
	(35, 'Can delete api token', 11, 'delete_apitoken'),
	(36, 'Can view api token', 11, 'view_apitoken'),
	(37, 'Can add location', 12, 'add_location'),
	(38, 'Can change location', 12, 'change_location'),
	(39, 'Can delete location', 12, 'delete_location'),
	(40, 'Can view location', 12, 'view_location'),
	(41, 'Can add invitation', 13, 'add_invitation'),
	(42, 'Can change invitation', 13, 'change_invitation'),
	(43, 'Can delete invitation', 13, 'delete_invitation'),
	(44, 'Can view invitation', 13, 'view_invitation'),
	(45, 'Can add import row', 14, 'add_importrow'),
	(46, 'Can change import row', 14, 'change_importrow'),
	(47, 'Can delete import row', 14, 'delete_importrow'),
	(48, 'Can view import row', 14, 'view_importrow'),
	(49, 'Can add organisation event', 15, 'add_organisationevent'),
	(50, 'Can change organisation event', 15, 'change_organisationevent'),
	(51, 'Can delete organisation event', 15, 'delete_organisationevent'),
	(52, 'Can view organisation event', 15, 'view_organisationevent'),
	(53, 'Can add organisation sector', 16, 'add_organisationsector'),
	(54, 'Can change organisation sector', 16, 'change_organisationsector'),
	(55, 'Can delete organisation sector', 16, 'delete_organisationsector'),
	(56, 'Can view organisation sector', 16, 'view_organisationsector'),
	(57, 'Can add consent', 17, 'add_consent'),
	(58, 'Can change consent', 17, 'change_consent'),
	(59, 'Can delete consent', 17, 'delete_consent'),
	(60, 'Can view consent', 17, 'view_consent'),
	(61, 'Can add contact point', 18, 'add_contactpoint'),
	(62, 'Can change contact point', 18, 'change_contactpoint'),
	(63, 'Can delete contact point', 18, 'delete_contactpoint'),
	(64, 'Can view contact point', 18, 'view_contactpoint'),
	(65, 'Can add affiliation', 19, 'add_affiliation'),
	(66, 'Can change affiliation', 19, 'change_affiliation'),
	(67, 'Can delete affiliation', 19, 'delete_affiliation'),
	(68, 'Can view affiliation', 19, 'view_affiliation'),
	(69, 'Can add join request', 20, 'add_joinrequest'),
	(70, 'Can change join request', 20, 'change_joinrequest'),
	(71, 'Can delete join request', 20, 'delete_joinrequest'),
	(72, 'Can view join request', 20, 'view_joinrequest'),
	(73, 'Can add profile change', 21, 'add_profilechange'),
	(74, 'Can change profile change', 21, 'change_profilechange'),
	(75, 'Can delete profile change', 21, 'delete_profilechange'),
	(76, 'Can view profile change', 21, 'view_profilechange'),
	(77, 'Can add staff role event', 22, 'add_staffroleevent'),
	(78, 'Can change staff role event', 22, 'change_staffroleevent'),
	(79, 'Can delete staff role event', 22, 'delete_staffroleevent'),
	(80, 'Can view staff role event', 22, 'view_staffroleevent'),
	(81, 'Can add api token event', 23, 'add_apitokenevent'),
	(82, 'Can change api token event', 23, 'change_apitokenevent'),
	(83, 'Can delete api token event', 23, 'delete_apitokenevent'),
	(84, 'Can view api token event', 23, 'view_apitokenevent'),
	(85, 'Can add consent event', 24, 'add_consentevent'),
	(86, 'Can change consent event', 24, 'change_consentevent'),
	(87, 'Can delete consent event', 24, 'delete_consentevent'),
	(88, 'Can view consent event', 24, 'view_consentevent'),
	(89, 'Can add contact point event', 25, 'add_contactpointevent'),
	(90, 'Can change contact point event', 25, 'change_contactpointevent'),
	(91, 'Can delete contact point event', 25, 'delete_contactpointevent'),
	(92, 'Can view contact point event', 25, 'view_contactpointevent'),
	(93, 'Can add suppression', 26, 'add_suppression'),
	(94, 'Can change suppression', 26, 'change_suppression'),
	(95, 'Can delete suppression', 26, 'delete_suppression'),
	(96, 'Can view suppression', 26, 'view_suppression'),
	(97, 'Can add affiliation event', 27, 'add_affiliationevent'),
	(98, 'Can change affiliation event', 27, 'change_affiliationevent'),
	(99, 'Can delete affiliation event', 27, 'delete_affiliationevent'),
	(100, 'Can view affiliation event', 27, 'view_affiliationevent'),
	(101, 'Can add building', 28, 'add_building'),
	(102, 'Can change building', 28, 'change_building'),
	(103, 'Can delete building', 28, 'delete_building'),
	(104, 'Can view building', 28, 'view_building'),
	(105, 'Can add pkd code', 29, 'add_pkdcode'),
	(106, 'Can change pkd code', 29, 'change_pkdcode'),
	(107, 'Can delete pkd code', 29, 'delete_pkdcode'),
	(108, 'Can view pkd code', 29, 'view_pkdcode'),
	(109, 'Can add pkd transition', 30, 'add_pkdtransition'),
	(110, 'Can change pkd transition', 30, 'change_pkdtransition'),
	(111, 'Can delete pkd transition', 30, 'delete_pkdtransition'),
	(112, 'Can view pkd transition', 30, 'view_pkdtransition'),
	(113, 'Can add merge', 31, 'add_merge'),
	(114, 'Can change merge', 31, 'change_merge'),
	(115, 'Can delete merge', 31, 'delete_merge'),
	(116, 'Can view merge', 31, 'view_merge'),
	(117, 'Can add saved search', 32, 'add_savedsearch'),
	(118, 'Can change saved search', 32, 'change_savedsearch'),
	(119, 'Can delete saved search', 32, 'delete_savedsearch'),
	(120, 'Can view saved search', 32, 'view_savedsearch'),
	(121, 'Can add search synonym', 33, 'add_searchsynonym'),
	(122, 'Can change search synonym', 33, 'change_searchsynonym'),
	(123, 'Can delete search synonym', 33, 'delete_searchsynonym'),
	(124, 'Can view search synonym', 33, 'view_searchsynonym'),
	(125, 'Can add erasure', 34, 'add_erasure'),
	(126, 'Can change erasure', 34, 'change_erasure'),
	(127, 'Can delete erasure', 34, 'delete_erasure'),
	(128, 'Can view erasure', 34, 'view_erasure'),
	(129, 'Can add picture', 35, 'add_picture'),
	(130, 'Can change picture', 35, 'change_picture'),
	(131, 'Can delete picture', 35, 'delete_picture'),
	(132, 'Can view picture', 35, 'view_picture'),
	(133, 'Can add profile tag', 36, 'add_profiletag'),
	(134, 'Can change profile tag', 36, 'change_profiletag'),
	(135, 'Can delete profile tag', 36, 'delete_profiletag'),
	(136, 'Can view profile tag', 36, 'view_profiletag'),
	(137, 'Can add reference', 37, 'add_reference'),
	(138, 'Can change reference', 37, 'change_reference'),
	(139, 'Can delete reference', 37, 'delete_reference'),
	(140, 'Can view reference', 37, 'view_reference'),
	(141, 'Can add network', 38, 'add_network'),
	(142, 'Can change network', 38, 'change_network'),
	(143, 'Can delete network', 38, 'delete_network'),
	(144, 'Can view network', 38, 'view_network'),
	(145, 'Can add membership', 39, 'add_membership'),
	(146, 'Can change membership', 39, 'change_membership'),
	(147, 'Can delete membership', 39, 'delete_membership'),
	(148, 'Can view membership', 39, 'view_membership'),
	(149, 'Can add theme', 40, 'add_theme'),
	(150, 'Can change theme', 40, 'change_theme'),
	(151, 'Can delete theme', 40, 'delete_theme'),
	(152, 'Can view theme', 40, 'view_theme'),
	(153, 'Can add membership event', 41, 'add_membershipevent'),
	(154, 'Can change membership event', 41, 'change_membershipevent'),
	(155, 'Can delete membership event', 41, 'delete_membershipevent'),
	(156, 'Can view membership event', 41, 'view_membershipevent'),
	(157, 'Can add group', 42, 'add_group'),
	(158, 'Can change group', 42, 'change_group'),
	(159, 'Can delete group', 42, 'delete_group'),
	(160, 'Can view group', 42, 'view_group'),
	(161, 'Can add group member', 43, 'add_groupmember'),
	(162, 'Can change group member', 43, 'change_groupmember'),
	(163, 'Can delete group member', 43, 'delete_groupmember'),
	(164, 'Can view group member', 43, 'view_groupmember'),
	(165, 'Can add coordinator call', 44, 'add_coordinatorcall'),
	(166, 'Can change coordinator call', 44, 'change_coordinatorcall'),
	(167, 'Can delete coordinator call', 44, 'delete_coordinatorcall'),
	(168, 'Can view coordinator call', 44, 'view_coordinatorcall'),
	(169, 'Can add coordinator application', 45, 'add_coordinatorapplication'),
	(170, 'Can change coordinator application', 45, 'change_coordinatorapplication'),
	(171, 'Can delete coordinator application', 45, 'delete_coordinatorapplication'),
	(172, 'Can view coordinator application', 45, 'view_coordinatorapplication'),
	(173, 'Can add coordinator term', 46, 'add_coordinatorterm'),
	(174, 'Can change coordinator term', 46, 'change_coordinatorterm'),
	(175, 'Can delete coordinator term', 46, 'delete_coordinatorterm'),
	(176, 'Can view coordinator term', 46, 'view_coordinatorterm'),
	(177, 'Can add group file', 47, 'add_groupfile'),
	(178, 'Can change group file', 47, 'change_groupfile'),
	(179, 'Can delete group file', 47, 'delete_groupfile'),
	(180, 'Can view group file', 47, 'view_groupfile'),
	(181, 'Can add group member event', 48, 'add_groupmemberevent'),
	(182, 'Can change group member event', 48, 'change_groupmemberevent'),
	(183, 'Can delete group member event', 48, 'delete_groupmemberevent'),
	(184, 'Can view group member event', 48, 'view_groupmemberevent'),
	(185, 'Can add specialisation', 49, 'add_specialisation'),
	(186, 'Can change specialisation', 49, 'change_specialisation'),
	(187, 'Can delete specialisation', 49, 'delete_specialisation'),
	(188, 'Can view specialisation', 49, 'view_specialisation'),
	(189, 'Can add group event', 50, 'add_groupevent'),
	(190, 'Can change group event', 50, 'change_groupevent'),
	(191, 'Can delete group event', 50, 'delete_groupevent'),
	(192, 'Can view group event', 50, 'view_groupevent'),
	(193, 'Can add agreement', 51, 'add_agreement'),
	(194, 'Can change agreement', 51, 'change_agreement'),
	(195, 'Can delete agreement', 51, 'delete_agreement'),
	(196, 'Can view agreement', 51, 'view_agreement'),
	(197, 'Can add agreement version', 52, 'add_agreementversion'),
	(198, 'Can change agreement version', 52, 'change_agreementversion'),
	(199, 'Can delete agreement version', 52, 'delete_agreementversion'),
	(200, 'Can view agreement version', 52, 'view_agreementversion'),
	(201, 'Can add agreement event', 53, 'add_agreementevent'),
	(202, 'Can change agreement event', 53, 'change_agreementevent'),
	(203, 'Can delete agreement event', 53, 'delete_agreementevent'),
	(204, 'Can view agreement event', 53, 'view_agreementevent'),
	(205, 'Can add signatory', 54, 'add_signatory'),
	(206, 'Can change signatory', 54, 'change_signatory'),
	(207, 'Can delete signatory', 54, 'delete_signatory'),
	(208, 'Can view signatory', 54, 'view_signatory'),
	(209, 'Can add signature', 55, 'add_signature'),
	(210, 'Can change signature', 55, 'change_signature'),
	(211, 'Can delete signature', 55, 'delete_signature'),
	(212, 'Can view signature', 55, 'view_signature'),
	(213, 'Can add roadmap', 56, 'add_roadmap'),
	(214, 'Can change roadmap', 56, 'change_roadmap'),
	(215, 'Can delete roadmap', 56, 'delete_roadmap'),
	(216, 'Can view roadmap', 56, 'view_roadmap'),
	(217, 'Can add goal', 57, 'add_goal'),
	(218, 'Can change goal', 57, 'change_goal'),
	(219, 'Can delete goal', 57, 'delete_goal'),
	(220, 'Can view goal', 57, 'view_goal'),
	(221, 'Can add milestone', 58, 'add_milestone'),
	(222, 'Can change milestone', 58, 'change_milestone'),
	(223, 'Can delete milestone', 58, 'delete_milestone'),
	(224, 'Can view milestone', 58, 'view_milestone'),
	(225, 'Can add milestone event', 59, 'add_milestoneevent'),
	(226, 'Can change milestone event', 59, 'change_milestoneevent'),
	(227, 'Can delete milestone event', 59, 'delete_milestoneevent'),
	(228, 'Can view milestone event', 59, 'view_milestoneevent'),
	(229, 'Can add stakeholder', 60, 'add_stakeholder'),
	(230, 'Can change stakeholder', 60, 'change_stakeholder'),
	(231, 'Can delete stakeholder', 60, 'delete_stakeholder'),
	(232, 'Can view stakeholder', 60, 'view_stakeholder'),
	(233, 'Can add stakeholder assessment', 61, 'add_stakeholderassessment'),
	(234, 'Can change stakeholder assessment', 61, 'change_stakeholderassessment'),
	(235, 'Can delete stakeholder assessment', 61, 'delete_stakeholderassessment'),
	(236, 'Can view stakeholder assessment', 61, 'view_stakeholderassessment'),
	(237, 'Can add subject ref', 62, 'add_subjectref'),
	(238, 'Can change subject ref', 62, 'change_subjectref'),
	(239, 'Can delete subject ref', 62, 'delete_subjectref'),
	(240, 'Can view subject ref', 62, 'view_subjectref'),
	(241, 'Can add action item', 63, 'add_actionitem'),
	(242, 'Can change action item', 63, 'change_actionitem'),
	(243, 'Can delete action item', 63, 'delete_actionitem'),
	(244, 'Can view action item', 63, 'view_actionitem'),
	(245, 'Can add action item event', 64, 'add_actionitemevent'),
	(246, 'Can change action item event', 64, 'change_actionitemevent'),
	(247, 'Can delete action item event', 64, 'delete_actionitemevent'),
	(248, 'Can view action item event', 64, 'view_actionitemevent'),
	(249, 'Can add contact log', 65, 'add_contactlog'),
	(250, 'Can change contact log', 65, 'change_contactlog'),
	(251, 'Can delete contact log', 65, 'delete_contactlog'),
	(252, 'Can view contact log', 65, 'view_contactlog'),
	(253, 'Can add agenda comment', 66, 'add_agendacomment'),
	(254, 'Can change agenda comment', 66, 'change_agendacomment'),
	(255, 'Can delete agenda comment', 66, 'delete_agendacomment'),
	(256, 'Can view agenda comment', 66, 'view_agendacomment'),
	(257, 'Can add agenda item', 67, 'add_agendaitem'),
	(258, 'Can change agenda item', 67, 'change_agendaitem'),
	(259, 'Can delete agenda item', 67, 'delete_agendaitem'),
	(260, 'Can view agenda item', 67, 'view_agendaitem'),
	(261, 'Can add agenda item event', 68, 'add_agendaitemevent'),
	(262, 'Can change agenda item event', 68, 'change_agendaitemevent'),
	(263, 'Can delete agenda item event', 68, 'delete_agendaitemevent'),
	(264, 'Can view agenda item event', 68, 'view_agendaitemevent'),
	(265, 'Can add draft comment', 69, 'add_draftcomment'),
	(266, 'Can change draft comment', 69, 'change_draftcomment'),
	(267, 'Can delete draft comment', 69, 'delete_draftcomment'),
	(268, 'Can view draft comment', 69, 'view_draftcomment'),
	(269, 'Can add draft review', 70, 'add_draftreview'),
	(270, 'Can change draft review', 70, 'change_draftreview'),
	(271, 'Can delete draft review', 70, 'delete_draftreview'),
	(272, 'Can view draft review', 70, 'view_draftreview'),
	(273, 'Can add joint agenda', 71, 'add_jointagenda'),
	(274, 'Can change joint agenda', 71, 'change_jointagenda'),
	(275, 'Can delete joint agenda', 71, 'delete_jointagenda'),
	(276, 'Can view joint agenda', 71, 'view_jointagenda'),
	(277, 'Can add joint agenda event', 72, 'add_jointagendaevent'),
	(278, 'Can change joint agenda event', 72, 'change_jointagendaevent'),
	(279, 'Can delete joint agenda event', 72, 'delete_jointagendaevent'),
	(280, 'Can view joint agenda event', 72, 'view_jointagendaevent'),
	(281, 'Can add pilot feedback', 73, 'add_pilotfeedback'),
	(282, 'Can change pilot feedback', 73, 'change_pilotfeedback'),
	(283, 'Can delete pilot feedback', 73, 'delete_pilotfeedback'),
	(284, 'Can view pilot feedback', 73, 'view_pilotfeedback'),
	(285, 'Can add pilot feedback event', 74, 'add_pilotfeedbackevent'),
	(286, 'Can change pilot feedback event', 74, 'change_pilotfeedbackevent'),
	(287, 'Can delete pilot feedback event', 74, 'delete_pilotfeedbackevent'),
	(288, 'Can view pilot feedback event', 74, 'view_pilotfeedbackevent'),
	(289, 'Can add trend card', 75, 'add_trendcard'),
	(290, 'Can change trend card', 75, 'change_trendcard'),
	(291, 'Can delete trend card', 75, 'delete_trendcard'),
	(292, 'Can view trend card', 75, 'view_trendcard'),
	(293, 'Can add trend card event', 76, 'add_trendcardevent'),
	(294, 'Can change trend card event', 76, 'change_trendcardevent'),
	(295, 'Can delete trend card event', 76, 'delete_trendcardevent'),
	(296, 'Can view trend card event', 76, 'view_trendcardevent'),
	(297, 'Can add trend priority', 77, 'add_trendpriority'),
	(298, 'Can change trend priority', 77, 'change_trendpriority'),
	(299, 'Can delete trend priority', 77, 'delete_trendpriority'),
	(300, 'Can view trend priority', 77, 'view_trendpriority'),
	(301, 'Can add trend vote', 78, 'add_trendvote'),
	(302, 'Can change trend vote', 78, 'change_trendvote'),
	(303, 'Can delete trend vote', 78, 'delete_trendvote'),
	(304, 'Can view trend vote', 78, 'view_trendvote'),
	(305, 'Can add funding source', 79, 'add_fundingsource'),
	(306, 'Can change funding source', 79, 'change_fundingsource'),
	(307, 'Can delete funding source', 79, 'delete_fundingsource'),
	(308, 'Can view funding source', 79, 'view_fundingsource'),
	(309, 'Can add indicator', 80, 'add_indicator'),
	(310, 'Can change indicator', 80, 'change_indicator'),
	(311, 'Can delete indicator', 80, 'delete_indicator'),
	(312, 'Can view indicator', 80, 'view_indicator'),
	(313, 'Can add indicator value', 81, 'add_indicatorvalue'),
	(314, 'Can change indicator value', 81, 'change_indicatorvalue'),
	(315, 'Can delete indicator value', 81, 'delete_indicatorvalue'),
	(316, 'Can view indicator value', 81, 'view_indicatorvalue'),
	(317, 'Can add in kind contribution', 82, 'add_inkindcontribution'),
	(318, 'Can change in kind contribution', 82, 'change_inkindcontribution'),
	(319, 'Can delete in kind contribution', 82, 'delete_inkindcontribution'),
	(320, 'Can view in kind contribution', 82, 'view_inkindcontribution'),
	(321, 'Can add mentoring pair', 83, 'add_mentoringpair'),
	(322, 'Can change mentoring pair', 83, 'change_mentoringpair'),
	(323, 'Can delete mentoring pair', 83, 'delete_mentoringpair'),
	(324, 'Can view mentoring pair', 83, 'view_mentoringpair'),
	(325, 'Can add funding source event', 84, 'add_fundingsourceevent'),
	(326, 'Can change funding source event', 84, 'change_fundingsourceevent'),
	(327, 'Can delete funding source event', 84, 'delete_fundingsourceevent'),
	(328, 'Can view funding source event', 84, 'view_fundingsourceevent'),
	(329, 'Can add indicator value event', 85, 'add_indicatorvalueevent'),
	(330, 'Can change indicator value event', 85, 'change_indicatorvalueevent'),
	(331, 'Can delete indicator value event', 85, 'delete_indicatorvalueevent'),
	(332, 'Can view indicator value event', 85, 'view_indicatorvalueevent'),
	(333, 'Can add in kind contribution event', 86, 'add_inkindcontributionevent'),
	(334, 'Can change in kind contribution event', 86, 'change_inkindcontributionevent'),
	(335, 'Can delete in kind contribution event', 86, 'delete_inkindcontributionevent'),
	(336, 'Can view in kind contribution event', 86, 'view_inkindcontributionevent'),
	(337, 'Can add mentoring pair event', 87, 'add_mentoringpairevent'),
	(338, 'Can change mentoring pair event', 87, 'change_mentoringpairevent'),
	(339, 'Can delete mentoring pair event', 87, 'delete_mentoringpairevent'),
	(340, 'Can view mentoring pair event', 87, 'view_mentoringpairevent'),
	(341, 'Can add charter version', 88, 'add_charterversion'),
	(342, 'Can change charter version', 88, 'change_charterversion'),
	(343, 'Can delete charter version', 88, 'delete_charterversion'),
	(344, 'Can view charter version', 88, 'view_charterversion'),
	(345, 'Can add charter acceptance', 89, 'add_charteracceptance'),
	(346, 'Can change charter acceptance', 89, 'change_charteracceptance'),
	(347, 'Can delete charter acceptance', 89, 'delete_charteracceptance'),
	(348, 'Can view charter acceptance', 89, 'view_charteracceptance'),
	(349, 'Can add activity entry', 90, 'add_activityentry'),
	(350, 'Can change activity entry', 90, 'change_activityentry'),
	(351, 'Can delete activity entry', 90, 'delete_activityentry'),
	(352, 'Can view activity entry', 90, 'view_activityentry'),
	(353, 'Can add topic', 91, 'add_topic'),
	(354, 'Can change topic', 91, 'change_topic'),
	(355, 'Can delete topic', 91, 'delete_topic'),
	(356, 'Can view topic', 91, 'view_topic'),
	(357, 'Can add audience', 92, 'add_audience'),
	(358, 'Can change audience', 92, 'change_audience'),
	(359, 'Can delete audience', 92, 'delete_audience'),
	(360, 'Can view audience', 92, 'view_audience'),
	(361, 'Can add outbox row', 93, 'add_outboxrow'),
	(362, 'Can change outbox row', 93, 'change_outboxrow'),
	(363, 'Can delete outbox row', 93, 'delete_outboxrow'),
	(364, 'Can view outbox row', 93, 'view_outboxrow'),
	(365, 'Can add periodic run', 94, 'add_periodicrun'),
	(366, 'Can change periodic run', 94, 'change_periodicrun'),
	(367, 'Can delete periodic run', 94, 'delete_periodicrun'),
	(368, 'Can view periodic run', 94, 'view_periodicrun'),
	(369, 'Can add message', 95, 'add_message'),
	(370, 'Can change message', 95, 'change_message'),
	(371, 'Can delete message', 95, 'delete_message'),
	(372, 'Can view message', 95, 'view_message'),
	(373, 'Can add delivery', 96, 'add_delivery'),
	(374, 'Can change delivery', 96, 'change_delivery'),
	(375, 'Can delete delivery', 96, 'delete_delivery'),
	(376, 'Can view delivery', 96, 'view_delivery'),
	(377, 'Can add attachment', 97, 'add_attachment'),
	(378, 'Can change attachment', 97, 'change_attachment'),
	(379, 'Can delete attachment', 97, 'delete_attachment'),
	(380, 'Can view attachment', 97, 'view_attachment'),
	(381, 'Can add organisation reach', 98, 'add_organisationreach'),
	(382, 'Can change organisation reach', 98, 'change_organisationreach'),
	(383, 'Can delete organisation reach', 98, 'delete_organisationreach'),
	(384, 'Can view organisation reach', 98, 'view_organisationreach'),
	(385, 'Can add snapshot', 99, 'add_snapshot'),
	(386, 'Can change snapshot', 99, 'change_snapshot'),
	(387, 'Can delete snapshot', 99, 'delete_snapshot'),
	(388, 'Can view snapshot', 99, 'view_snapshot'),
	(389, 'Can add message event', 100, 'add_messageevent'),
	(390, 'Can change message event', 100, 'change_messageevent'),
	(391, 'Can delete message event', 100, 'delete_messageevent'),
	(392, 'Can view message event', 100, 'view_messageevent'),
	(393, 'Can add receipt', 101, 'add_receipt'),
	(394, 'Can change receipt', 101, 'change_receipt'),
	(395, 'Can delete receipt', 101, 'delete_receipt'),
	(396, 'Can view receipt', 101, 'view_receipt'),
	(397, 'Can add delivery event', 102, 'add_deliveryevent'),
	(398, 'Can change delivery event', 102, 'change_deliveryevent'),
	(399, 'Can delete delivery event', 102, 'delete_deliveryevent'),
	(400, 'Can view delivery event', 102, 'view_deliveryevent'),
	(401, 'Can add snapshot entry', 103, 'add_snapshotentry'),
	(402, 'Can change snapshot entry', 103, 'change_snapshotentry'),
	(403, 'Can delete snapshot entry', 103, 'delete_snapshotentry'),
	(404, 'Can view snapshot entry', 103, 'view_snapshotentry'),
	(405, 'Can add feedback', 104, 'add_feedback'),
	(406, 'Can change feedback', 104, 'change_feedback'),
	(407, 'Can delete feedback', 104, 'delete_feedback'),
	(408, 'Can view feedback', 104, 'view_feedback'),
	(409, 'Can add digest run', 105, 'add_digestrun'),
	(410, 'Can change digest run', 105, 'change_digestrun'),
	(411, 'Can delete digest run', 105, 'delete_digestrun'),
	(412, 'Can view digest run', 105, 'view_digestrun'),
	(413, 'Can add digest item', 106, 'add_digestitem'),
	(414, 'Can change digest item', 106, 'change_digestitem'),
	(415, 'Can delete digest item', 106, 'delete_digestitem'),
	(416, 'Can view digest item', 106, 'view_digestitem'),
	(417, 'Can add preference', 107, 'add_preference'),
	(418, 'Can change preference', 107, 'change_preference'),
	(419, 'Can delete preference', 107, 'delete_preference'),
	(420, 'Can view preference', 107, 'view_preference'),
	(421, 'Can add topic weight', 108, 'add_topicweight'),
	(422, 'Can change topic weight', 108, 'change_topicweight'),
	(423, 'Can delete topic weight', 108, 'delete_topicweight'),
	(424, 'Can view topic weight', 108, 'view_topicweight'),
	(425, 'Can add budget slot', 109, 'add_budgetslot'),
	(426, 'Can change budget slot', 109, 'change_budgetslot'),
	(427, 'Can delete budget slot', 109, 'delete_budgetslot'),
	(428, 'Can view budget slot', 109, 'view_budgetslot'),
	(429, 'Can add bounce', 110, 'add_bounce'),
	(430, 'Can change bounce', 110, 'change_bounce'),
	(431, 'Can delete bounce', 110, 'delete_bounce'),
	(432, 'Can view bounce', 110, 'view_bounce'),
	(433, 'Can add inbound mail', 111, 'add_inboundmail'),
	(434, 'Can change inbound mail', 111, 'change_inboundmail'),
	(435, 'Can delete inbound mail', 111, 'delete_inboundmail'),
	(436, 'Can view inbound mail', 111, 'view_inboundmail'),
	(437, 'Can add mail turn', 112, 'add_mailturn'),
	(438, 'Can change mail turn', 112, 'change_mailturn'),
	(439, 'Can delete mail turn', 112, 'delete_mailturn'),
	(440, 'Can view mail turn', 112, 'view_mailturn'),
	(441, 'Can add webhook endpoint', 113, 'add_webhookendpoint'),
	(442, 'Can change webhook endpoint', 113, 'change_webhookendpoint'),
	(443, 'Can delete webhook endpoint', 113, 'delete_webhookendpoint'),
	(444, 'Can view webhook endpoint', 113, 'view_webhookendpoint'),
	(445, 'Can add webhook delivery', 114, 'add_webhookdelivery'),
	(446, 'Can change webhook delivery', 114, 'change_webhookdelivery'),
	(447, 'Can delete webhook delivery', 114, 'delete_webhookdelivery'),
	(448, 'Can view webhook delivery', 114, 'view_webhookdelivery'),
	(449, 'Can add webhook endpoint event', 115, 'add_webhookendpointevent'),
	(450, 'Can change webhook endpoint event', 115, 'change_webhookendpointevent'),
	(451, 'Can delete webhook endpoint event', 115, 'delete_webhookendpointevent'),
	(452, 'Can view webhook endpoint event', 115, 'view_webhookendpointevent'),
	(453, 'Can add slow domain', 116, 'add_slowdomain'),
	(454, 'Can change slow domain', 116, 'change_slowdomain'),
	(455, 'Can delete slow domain', 116, 'delete_slowdomain'),
	(456, 'Can view slow domain', 116, 'view_slowdomain'),
	(457, 'Can add domain limit', 117, 'add_domainlimit'),
	(458, 'Can change domain limit', 117, 'change_domainlimit'),
	(459, 'Can delete domain limit', 117, 'delete_domainlimit'),
	(460, 'Can view domain limit', 117, 'view_domainlimit'),
	(461, 'Can add mail flow', 118, 'add_mailflow'),
	(462, 'Can change mail flow', 118, 'change_mailflow'),
	(463, 'Can delete mail flow', 118, 'delete_mailflow'),
	(464, 'Can view mail flow', 118, 'view_mailflow'),
	(465, 'Can add mail stop', 119, 'add_mailstop'),
	(466, 'Can change mail stop', 119, 'change_mailstop'),
	(467, 'Can delete mail stop', 119, 'delete_mailstop'),
	(468, 'Can view mail stop', 119, 'view_mailstop'),
	(469, 'Can add text template', 120, 'add_texttemplate'),
	(470, 'Can change text template', 120, 'change_texttemplate'),
	(471, 'Can delete text template', 120, 'delete_texttemplate'),
	(472, 'Can view text template', 120, 'view_texttemplate'),
	(473, 'Can add delivery total', 121, 'add_deliverytotal'),
	(474, 'Can change delivery total', 121, 'change_deliverytotal'),
	(475, 'Can delete delivery total', 121, 'delete_deliverytotal'),
	(476, 'Can view delivery total', 121, 'view_deliverytotal'),
	(477, 'Can add follow request', 122, 'add_followrequest'),
	(478, 'Can change follow request', 122, 'change_followrequest'),
	(479, 'Can delete follow request', 122, 'delete_followrequest'),
	(480, 'Can view follow request', 122, 'view_followrequest'),
	(481, 'Can add topic follow', 123, 'add_topicfollow'),
	(482, 'Can change topic follow', 123, 'change_topicfollow'),
	(483, 'Can delete topic follow', 123, 'delete_topicfollow'),
	(484, 'Can view topic follow', 123, 'view_topicfollow'),
	(485, 'Can add good practice', 124, 'add_goodpractice'),
	(486, 'Can change good practice', 124, 'change_goodpractice'),
	(487, 'Can delete good practice', 124, 'delete_goodpractice'),
	(488, 'Can view good practice', 124, 'view_goodpractice'),
	(489, 'Can add good practice event', 125, 'add_goodpracticeevent'),
	(490, 'Can change good practice event', 125, 'change_goodpracticeevent'),
	(491, 'Can delete good practice event', 125, 'delete_goodpracticeevent'),
	(492, 'Can view good practice event', 125, 'view_goodpracticeevent'),
	(493, 'Can add survey', 126, 'add_survey'),
	(494, 'Can change survey', 126, 'change_survey'),
	(495, 'Can delete survey', 126, 'delete_survey'),
	(496, 'Can view survey', 126, 'view_survey'),
	(497, 'Can add survey event', 127, 'add_surveyevent'),
	(498, 'Can change survey event', 127, 'change_surveyevent'),
	(499, 'Can delete survey event', 127, 'delete_surveyevent'),
	(500, 'Can view survey event', 127, 'view_surveyevent');
INSERT INTO public.auth_permission VALUES
	(501, 'Can add survey version', 128, 'add_surveyversion'),
	(502, 'Can change survey version', 128, 'change_surveyversion'),
	(503, 'Can delete survey version', 128, 'delete_surveyversion'),
	(504, 'Can view survey version', 128, 'view_surveyversion'),
	(505, 'Can add question', 129, 'add_question'),
	(506, 'Can change question', 129, 'change_question'),
	(507, 'Can delete question', 129, 'delete_question'),
	(508, 'Can view question', 129, 'view_question'),
	(509, 'Can add wave', 130, 'add_wave'),
	(510, 'Can change wave', 130, 'change_wave'),
	(511, 'Can delete wave', 130, 'delete_wave'),
	(512, 'Can view wave', 130, 'view_wave'),
	(513, 'Can add choice', 131, 'add_choice'),
	(514, 'Can change choice', 131, 'change_choice'),
	(515, 'Can delete choice', 131, 'delete_choice'),
	(516, 'Can view choice', 131, 'view_choice'),
	(517, 'Can add response', 132, 'add_response'),
	(518, 'Can change response', 132, 'change_response'),
	(519, 'Can delete response', 132, 'delete_response'),
	(520, 'Can view response', 132, 'view_response'),
	(521, 'Can add target', 133, 'add_target'),
	(522, 'Can change target', 133, 'change_target'),
	(523, 'Can delete target', 133, 'delete_target'),
	(524, 'Can view target', 133, 'view_target'),
	(525, 'Can add wave event', 134, 'add_waveevent'),
	(526, 'Can change wave event', 134, 'change_waveevent'),
	(527, 'Can delete wave event', 134, 'delete_waveevent'),
	(528, 'Can view wave event', 134, 'view_waveevent'),
	(529, 'Can add answer', 135, 'add_answer'),
	(530, 'Can change answer', 135, 'change_answer'),
	(531, 'Can delete answer', 135, 'delete_answer'),
	(532, 'Can view answer', 135, 'view_answer'),
	(533, 'Can add response event', 136, 'add_responseevent'),
	(534, 'Can change response event', 136, 'change_responseevent'),
	(535, 'Can delete response event', 136, 'delete_responseevent'),
	(536, 'Can view response event', 136, 'view_responseevent'),
	(537, 'Can add answer event', 137, 'add_answerevent'),
	(538, 'Can change answer event', 137, 'change_answerevent'),
	(539, 'Can delete answer event', 137, 'delete_answerevent'),
	(540, 'Can view answer event', 137, 'view_answerevent'),
	(541, 'Can add consultation', 138, 'add_consultation'),
	(542, 'Can change consultation', 138, 'change_consultation'),
	(543, 'Can delete consultation', 138, 'delete_consultation'),
	(544, 'Can view consultation', 138, 'view_consultation'),
	(545, 'Can add consultation event', 139, 'add_consultationevent'),
	(546, 'Can change consultation event', 139, 'change_consultationevent'),
	(547, 'Can delete consultation event', 139, 'delete_consultationevent'),
	(548, 'Can view consultation event', 139, 'view_consultationevent'),
	(549, 'Can add material version', 140, 'add_materialversion'),
	(550, 'Can change material version', 140, 'change_materialversion'),
	(551, 'Can delete material version', 140, 'delete_materialversion'),
	(552, 'Can view material version', 140, 'view_materialversion'),
	(553, 'Can add promise', 141, 'add_promise'),
	(554, 'Can change promise', 141, 'change_promise'),
	(555, 'Can delete promise', 141, 'delete_promise'),
	(556, 'Can view promise', 141, 'view_promise'),
	(557, 'Can add report', 142, 'add_report'),
	(558, 'Can change report', 142, 'change_report'),
	(559, 'Can delete report', 142, 'delete_report'),
	(560, 'Can view report', 142, 'view_report'),
	(561, 'Can add section', 143, 'add_section'),
	(562, 'Can change section', 143, 'change_section'),
	(563, 'Can delete section', 143, 'delete_section'),
	(564, 'Can view section', 143, 'view_section'),
	(565, 'Can add remark', 144, 'add_remark'),
	(566, 'Can change remark', 144, 'change_remark'),
	(567, 'Can delete remark', 144, 'delete_remark'),
	(568, 'Can view remark', 144, 'view_remark'),
	(569, 'Can add remark contact', 145, 'add_remarkcontact'),
	(570, 'Can change remark contact', 145, 'change_remarkcontact'),
	(571, 'Can delete remark contact', 145, 'delete_remarkcontact'),
	(572, 'Can view remark contact', 145, 'view_remarkcontact'),
	(573, 'Can add remark decision', 146, 'add_remarkdecision'),
	(574, 'Can change remark decision', 146, 'change_remarkdecision'),
	(575, 'Can delete remark decision', 146, 'delete_remarkdecision'),
	(576, 'Can view remark decision', 146, 'view_remarkdecision'),
	(577, 'Can add remark decision event', 147, 'add_remarkdecisionevent'),
	(578, 'Can change remark decision event', 147, 'change_remarkdecisionevent'),
	(579, 'Can delete remark decision event', 147, 'delete_remarkdecisionevent'),
	(580, 'Can view remark decision event', 147, 'view_remarkdecisionevent'),
	(581, 'Can add ballotage', 148, 'add_ballotage'),
	(582, 'Can change ballotage', 148, 'change_ballotage'),
	(583, 'Can delete ballotage', 148, 'delete_ballotage'),
	(584, 'Can view ballotage', 148, 'view_ballotage'),
	(585, 'Can add tally', 149, 'add_tally'),
	(586, 'Can change tally', 149, 'change_tally'),
	(587, 'Can delete tally', 149, 'delete_tally'),
	(588, 'Can view tally', 149, 'view_tally'),
	(589, 'Can add ballotage secret', 150, 'add_ballotagesecret'),
	(590, 'Can change ballotage secret', 150, 'change_ballotagesecret'),
	(591, 'Can delete ballotage secret', 150, 'delete_ballotagesecret'),
	(592, 'Can view ballotage secret', 150, 'view_ballotagesecret'),
	(593, 'Can add ballotage event', 151, 'add_ballotageevent'),
	(594, 'Can change ballotage event', 151, 'change_ballotageevent'),
	(595, 'Can delete ballotage event', 151, 'delete_ballotageevent'),
	(596, 'Can view ballotage event', 151, 'view_ballotageevent'),
	(597, 'Can add ballotage history', 152, 'add_ballotagehistory'),
	(598, 'Can change ballotage history', 152, 'change_ballotagehistory'),
	(599, 'Can delete ballotage history', 152, 'delete_ballotagehistory'),
	(600, 'Can view ballotage history', 152, 'view_ballotagehistory'),
	(601, 'Can add checkpoint', 153, 'add_checkpoint'),
	(602, 'Can change checkpoint', 153, 'change_checkpoint'),
	(603, 'Can delete checkpoint', 153, 'delete_checkpoint'),
	(604, 'Can view checkpoint', 153, 'view_checkpoint'),
	(605, 'Can add eligible key', 154, 'add_eligiblekey'),
	(606, 'Can change eligible key', 154, 'change_eligiblekey'),
	(607, 'Can delete eligible key', 154, 'delete_eligiblekey'),
	(608, 'Can view eligible key', 154, 'view_eligiblekey'),
	(609, 'Can add invalid ballot', 155, 'add_invalidballot'),
	(610, 'Can change invalid ballot', 155, 'change_invalidballot'),
	(611, 'Can delete invalid ballot', 155, 'delete_invalidballot'),
	(612, 'Can view invalid ballot', 155, 'view_invalidballot'),
	(613, 'Can add log leaf', 156, 'add_logleaf'),
	(614, 'Can change log leaf', 156, 'change_logleaf'),
	(615, 'Can delete log leaf', 156, 'delete_logleaf'),
	(616, 'Can view log leaf', 156, 'view_logleaf'),
	(617, 'Can add opened ballot', 157, 'add_openedballot'),
	(618, 'Can change opened ballot', 157, 'change_openedballot'),
	(619, 'Can delete opened ballot', 157, 'delete_openedballot'),
	(620, 'Can view opened ballot', 157, 'view_openedballot'),
	(621, 'Can add pool', 158, 'add_pool'),
	(622, 'Can change pool', 158, 'change_pool'),
	(623, 'Can delete pool', 158, 'delete_pool'),
	(624, 'Can view pool', 158, 'view_pool'),
	(625, 'Can add proposed act', 159, 'add_proposedact'),
	(626, 'Can change proposed act', 159, 'change_proposedact'),
	(627, 'Can delete proposed act', 159, 'delete_proposedact'),
	(628, 'Can view proposed act', 159, 'view_proposedact'),
	(629, 'Can add roll alias', 160, 'add_rollalias'),
	(630, 'Can change roll alias', 160, 'change_rollalias'),
	(631, 'Can delete roll alias', 160, 'delete_rollalias'),
	(632, 'Can view roll alias', 160, 'view_rollalias'),
	(633, 'Can add roll mark', 161, 'add_rollmark'),
	(634, 'Can change roll mark', 161, 'change_rollmark'),
	(635, 'Can delete roll mark', 161, 'delete_rollmark'),
	(636, 'Can view roll mark', 161, 'view_rollmark'),
	(637, 'Can add sealed ballot', 162, 'add_sealedballot'),
	(638, 'Can change sealed ballot', 162, 'change_sealedballot'),
	(639, 'Can delete sealed ballot', 162, 'delete_sealedballot'),
	(640, 'Can view sealed ballot', 162, 'view_sealedballot'),
	(641, 'Can add result', 163, 'add_result'),
	(642, 'Can change result', 163, 'change_result'),
	(643, 'Can delete result', 163, 'delete_result'),
	(644, 'Can view result', 163, 'view_result'),
	(645, 'Can add option', 164, 'add_option'),
	(646, 'Can change option', 164, 'change_option'),
	(647, 'Can delete option', 164, 'delete_option'),
	(648, 'Can view option', 164, 'view_option'),
	(649, 'Can add pool event', 165, 'add_poolevent'),
	(650, 'Can change pool event', 165, 'change_poolevent'),
	(651, 'Can delete pool event', 165, 'delete_poolevent'),
	(652, 'Can view pool event', 165, 'view_poolevent'),
	(653, 'Can add option event', 166, 'add_optionevent'),
	(654, 'Can change option event', 166, 'change_optionevent'),
	(655, 'Can delete option event', 166, 'delete_optionevent'),
	(656, 'Can view option event', 166, 'view_optionevent'),
	(657, 'Can add event', 167, 'add_event'),
	(658, 'Can change event', 167, 'change_event'),
	(659, 'Can delete event', 167, 'delete_event'),
	(660, 'Can view event', 167, 'view_event'),
	(661, 'Can add venue', 168, 'add_venue'),
	(662, 'Can change venue', 168, 'change_venue'),
	(663, 'Can delete venue', 168, 'delete_venue'),
	(664, 'Can view venue', 168, 'view_venue'),
	(665, 'Can add event event', 169, 'add_eventevent'),
	(666, 'Can change event event', 169, 'change_eventevent'),
	(667, 'Can delete event event', 169, 'delete_eventevent'),
	(668, 'Can view event event', 169, 'view_eventevent'),
	(669, 'Can add occurrence', 170, 'add_occurrence'),
	(670, 'Can change occurrence', 170, 'change_occurrence'),
	(671, 'Can delete occurrence', 170, 'delete_occurrence'),
	(672, 'Can view occurrence', 170, 'view_occurrence'),
	(673, 'Can add registration', 171, 'add_registration'),
	(674, 'Can change registration', 171, 'change_registration'),
	(675, 'Can delete registration', 171, 'delete_registration'),
	(676, 'Can view registration', 171, 'view_registration'),
	(677, 'Can add occurrence event', 172, 'add_occurrenceevent'),
	(678, 'Can change occurrence event', 172, 'change_occurrenceevent'),
	(679, 'Can delete occurrence event', 172, 'delete_occurrenceevent'),
	(680, 'Can view occurrence event', 172, 'view_occurrenceevent'),
	(681, 'Can add registration event', 173, 'add_registrationevent'),
	(682, 'Can change registration event', 173, 'change_registrationevent'),
	(683, 'Can delete registration event', 173, 'delete_registrationevent'),
	(684, 'Can view registration event', 173, 'view_registrationevent'),
	(685, 'Can add log entry', 174, 'add_logentry'),
	(686, 'Can change log entry', 174, 'change_logentry'),
	(687, 'Can delete log entry', 174, 'delete_logentry'),
	(688, 'Can view log entry', 174, 'view_logentry'),
	(689, 'Can add permission', 175, 'add_permission'),
	(690, 'Can change permission', 175, 'change_permission'),
	(691, 'Can delete permission', 175, 'delete_permission'),
	(692, 'Can view permission', 175, 'view_permission'),
	(693, 'Can add group', 176, 'add_group'),
	(694, 'Can change group', 176, 'change_group'),
	(695, 'Can delete group', 176, 'delete_group'),
	(696, 'Can view group', 176, 'view_group'),
	(697, 'Can add content type', 177, 'add_contenttype'),
	(698, 'Can change content type', 177, 'change_contenttype'),
	(699, 'Can delete content type', 177, 'delete_contenttype'),
	(700, 'Can view content type', 177, 'view_contenttype'),
	(701, 'Can add session', 178, 'add_session'),
	(702, 'Can change session', 178, 'change_session'),
	(703, 'Can delete session', 178, 'delete_session'),
	(704, 'Can view session', 178, 'view_session'),
	(705, 'Can add email address', 179, 'add_emailaddress'),
	(706, 'Can change email address', 179, 'change_emailaddress'),
	(707, 'Can delete email address', 179, 'delete_emailaddress'),
	(708, 'Can view email address', 179, 'view_emailaddress'),
	(709, 'Can add email confirmation', 180, 'add_emailconfirmation'),
	(710, 'Can change email confirmation', 180, 'change_emailconfirmation'),
	(711, 'Can delete email confirmation', 180, 'delete_emailconfirmation'),
	(712, 'Can view email confirmation', 180, 'view_emailconfirmation'),
	(713, 'Can add authenticator', 181, 'add_authenticator'),
	(714, 'Can change authenticator', 181, 'change_authenticator'),
	(715, 'Can delete authenticator', 181, 'delete_authenticator'),
	(716, 'Can view authenticator', 181, 'view_authenticator'),
	(717, 'Can add user session', 182, 'add_usersession'),
	(718, 'Can change user session', 182, 'change_usersession'),
	(719, 'Can delete user session', 182, 'delete_usersession'),
	(720, 'Can view user session', 182, 'view_usersession'),
	(721, 'Can add context', 183, 'add_context'),
	(722, 'Can change context', 183, 'change_context'),
	(723, 'Can delete context', 183, 'delete_context'),
	(724, 'Can view context', 183, 'view_context'),
	(725, 'Can add events', 1, 'add_events'),
	(726, 'Can change events', 1, 'change_events'),
	(727, 'Can delete events', 1, 'delete_events'),
	(728, 'Can view events', 1, 'view_events'),
	(729, 'Can add middleware events', 2, 'add_middlewareevents'),
	(730, 'Can change middleware events', 2, 'change_middlewareevents'),
	(731, 'Can delete middleware events', 2, 'delete_middlewareevents'),
	(732, 'Can view middleware events', 2, 'view_middlewareevents');


--
-- Data for Name: config_cache; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: config_idempotentanswer; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: consultations_ballotage; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: consultations_ballotageevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: consultations_ballotagehistory; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: consultations_ballotagesecret; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: consultations_checkpoint; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: consultations_consultation; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: consultations_consultationevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: consultations_eligiblekey; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: consultations_invalidballot; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: consultations_logleaf; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: consultations_materialversion; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: consultations_openedballot; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: consultations_option; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: consultations_optionevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: consultations_pool; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: consultations_poolevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: consultations_promise; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: consultations_proposedact; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: consultations_remark; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: consultations_remarkcontact; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: consultations_remarkdecision; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: consultations_remarkdecisionevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: consultations_report; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: consultations_result; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: consultations_rollalias; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: consultations_rollmark; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: consultations_sealedballot; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: consultations_section; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: consultations_tally; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: django_admin_log; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: django_content_type; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.django_content_type VALUES
	(1, 'pghistory', 'events'),
	(2, 'pghistory', 'middlewareevents'),
	(3, 'config', 'idempotentanswer'),
	(4, 'members', 'branchtag'),
	(5, 'members', 'user'),
	(6, 'members', 'importrun'),
	(7, 'members', 'organisation'),
	(8, 'members', 'person'),
	(9, 'members', 'staffinvitation'),
	(10, 'members', 'staffrole'),
	(11, 'members', 'apitoken'),
	(12, 'members', 'location'),
	(13, 'members', 'invitation'),
	(14, 'members', 'importrow'),
	(15, 'members', 'organisationevent'),
	(16, 'members', 'organisationsector'),
	(17, 'members', 'consent'),
	(18, 'members', 'contactpoint'),
	(19, 'members', 'affiliation'),
	(20, 'members', 'joinrequest'),
	(21, 'members', 'profilechange'),
	(22, 'members', 'staffroleevent'),
	(23, 'members', 'apitokenevent'),
	(24, 'members', 'consentevent'),
	(25, 'members', 'contactpointevent'),
	(26, 'members', 'suppression'),
	(27, 'members', 'affiliationevent'),
	(28, 'members', 'building'),
	(29, 'members', 'pkdcode'),
	(30, 'members', 'pkdtransition'),
	(31, 'members', 'merge'),
	(32, 'members', 'savedsearch'),
	(33, 'members', 'searchsynonym'),
	(34, 'members', 'erasure'),
	(35, 'members', 'picture'),
	(36, 'members', 'profiletag'),
	(37, 'members', 'reference'),
	(38, 'groups', 'network'),
	(39, 'groups', 'membership'),
	(40, 'groups', 'theme'),
	(41, 'groups', 'membershipevent'),
	(42, 'groups', 'group'),
	(43, 'groups', 'groupmember'),
	(44, 'groups', 'coordinatorcall'),
	(45, 'groups', 'coordinatorapplication'),
	(46, 'groups', 'coordinatorterm'),
	(47, 'groups', 'groupfile'),
	(48, 'groups', 'groupmemberevent'),
	(49, 'groups', 'specialisation'),
	(50, 'groups', 'groupevent'),
	(51, 'groups', 'agreement'),
	(52, 'groups', 'agreementversion'),
	(53, 'groups', 'agreementevent'),
	(54, 'groups', 'signatory'),
	(55, 'groups', 'signature'),
	(56, 'groups', 'roadmap'),
	(57, 'groups', 'goal'),
	(58, 'groups', 'milestone'),
	(59, 'groups', 'milestoneevent'),
	(60, 'groups', 'stakeholder'),
	(61, 'groups', 'stakeholderassessment'),
	(62, 'groups', 'subjectref'),
	(63, 'groups', 'actionitem'),
	(64, 'groups', 'actionitemevent'),
	(65, 'groups', 'contactlog'),
	(66, 'groups', 'agendacomment'),
	(67, 'groups', 'agendaitem'),
	(68, 'groups', 'agendaitemevent'),
	(69, 'groups', 'draftcomment'),
	(70, 'groups', 'draftreview'),
	(71, 'groups', 'jointagenda'),
	(72, 'groups', 'jointagendaevent'),
	(73, 'groups', 'pilotfeedback'),
	(74, 'groups', 'pilotfeedbackevent'),
	(75, 'groups', 'trendcard'),
	(76, 'groups', 'trendcardevent'),
	(77, 'groups', 'trendpriority'),
	(78, 'groups', 'trendvote'),
	(79, 'groups', 'fundingsource'),
	(80, 'groups', 'indicator'),
	(81, 'groups', 'indicatorvalue'),
	(82, 'groups', 'inkindcontribution'),
	(83, 'groups', 'mentoringpair'),
	(84, 'groups', 'fundingsourceevent'),
	(85, 'groups', 'indicatorvalueevent'),
	(86, 'groups', 'inkindcontributionevent'),
	(87, 'groups', 'mentoringpairevent'),
	(88, 'groups', 'charterversion'),
	(89, 'groups', 'charteracceptance'),
	(90, 'groups', 'activityentry'),
	(91, 'messaging', 'topic'),
	(92, 'messaging', 'audience'),
	(93, 'messaging', 'outboxrow'),
	(94, 'messaging', 'periodicrun'),
	(95, 'messaging', 'message'),
	(96, 'messaging', 'delivery'),
	(97, 'messaging', 'attachment'),
	(98, 'messaging', 'organisationreach'),
	(99, 'messaging', 'snapshot'),
	(100, 'messaging', 'messageevent'),
	(101, 'messaging', 'receipt'),
	(102, 'messaging', 'deliveryevent'),
	(103, 'messaging', 'snapshotentry'),
	(104, 'messaging', 'feedback'),
	(105, 'messaging', 'digestrun'),
	(106, 'messaging', 'digestitem'),
	(107, 'messaging', 'preference'),
	(108, 'messaging', 'topicweight'),
	(109, 'messaging', 'budgetslot'),
	(110, 'messaging', 'bounce'),
	(111, 'messaging', 'inboundmail'),
	(112, 'messaging', 'mailturn'),
	(113, 'messaging', 'webhookendpoint'),
	(114, 'messaging', 'webhookdelivery'),
	(115, 'messaging', 'webhookendpointevent'),
	(116, 'messaging', 'slowdomain'),
	(117, 'messaging', 'domainlimit'),
	(118, 'messaging', 'mailflow'),
	(119, 'messaging', 'mailstop'),
	(120, 'messaging', 'texttemplate'),
	(121, 'messaging', 'deliverytotal'),
	(122, 'messaging', 'followrequest'),
	(123, 'messaging', 'topicfollow'),
	(124, 'library', 'goodpractice'),
	(125, 'library', 'goodpracticeevent'),
	(126, 'surveys', 'survey'),
	(127, 'surveys', 'surveyevent'),
	(128, 'surveys', 'surveyversion'),
	(129, 'surveys', 'question'),
	(130, 'surveys', 'wave'),
	(131, 'surveys', 'choice'),
	(132, 'surveys', 'response'),
	(133, 'surveys', 'target'),
	(134, 'surveys', 'waveevent'),
	(135, 'surveys', 'answer'),
	(136, 'surveys', 'responseevent'),
	(137, 'surveys', 'answerevent'),
	(138, 'consultations', 'consultation'),
	(139, 'consultations', 'consultationevent'),
	(140, 'consultations', 'materialversion'),
	(141, 'consultations', 'promise'),
	(142, 'consultations', 'report'),
	(143, 'consultations', 'section'),
	(144, 'consultations', 'remark'),
	(145, 'consultations', 'remarkcontact'),
	(146, 'consultations', 'remarkdecision'),
	(147, 'consultations', 'remarkdecisionevent'),
	(148, 'consultations', 'ballotage'),
	(149, 'consultations', 'tally'),
	(150, 'consultations', 'ballotagesecret'),
	(151, 'consultations', 'ballotageevent'),
	(152, 'consultations', 'ballotagehistory'),
	(153, 'consultations', 'checkpoint'),
	(154, 'consultations', 'eligiblekey'),
	(155, 'consultations', 'invalidballot'),
	(156, 'consultations', 'logleaf'),
	(157, 'consultations', 'openedballot'),
	(158, 'consultations', 'pool'),
	(159, 'consultations', 'proposedact'),
	(160, 'consultations', 'rollalias'),
	(161, 'consultations', 'rollmark'),
	(162, 'consultations', 'sealedballot'),
	(163, 'consultations', 'result'),
	(164, 'consultations', 'option'),
	(165, 'consultations', 'poolevent'),
	(166, 'consultations', 'optionevent'),
	(167, 'events', 'event'),
	(168, 'events', 'venue'),
	(169, 'events', 'eventevent'),
	(170, 'events', 'occurrence'),
	(171, 'events', 'registration'),
	(172, 'events', 'occurrenceevent'),
	(173, 'events', 'registrationevent'),
	(174, 'admin', 'logentry'),
	(175, 'auth', 'permission'),
	(176, 'auth', 'group'),
	(177, 'contenttypes', 'contenttype'),
	(178, 'sessions', 'session'),
	(179, 'account', 'emailaddress'),
	(180, 'account', 'emailconfirmation'),
	(181, 'mfa', 'authenticator'),
	(182, 'usersessions', 'usersession'),
	(183, 'pghistory', 'context');


--
-- Data for Name: django_migrations; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.django_migrations VALUES
	(1, 'pghistory', '0001_initial', '2026-11-22 07:31:44.89067+00'),
	(2, 'pghistory', '0002_aggregateevent', '2026-11-22 07:31:44.906378+00'),
	(3, 'pghistory', '0003_auto_20201023_1636', '2026-11-22 07:31:44.915064+00'),
	(4, 'pghistory', '0004_auto_20220906_1625', '2026-11-22 07:31:44.930988+00'),
	(5, 'pghistory', '0005_events_middlewareevents', '2026-11-22 07:31:44.952826+00'),
	(6, 'pghistory', '0006_delete_aggregateevent', '2026-11-22 07:31:44.964631+00'),
	(7, 'pghistory', '0007_auto_20250421_0444', '2026-11-22 07:31:44.977681+00'),
	(8, 'contenttypes', '0001_initial', '2026-11-22 07:31:45.002317+00'),
	(9, 'contenttypes', '0002_remove_content_type_name', '2026-11-22 07:31:45.033236+00'),
	(10, 'auth', '0001_initial', '2026-11-22 07:31:45.1469+00'),
	(11, 'auth', '0002_alter_permission_name_max_length', '2026-11-22 07:31:45.177299+00'),
	(12, 'auth', '0003_alter_user_email_max_length', '2026-11-22 07:31:45.1957+00'),
	(13, 'auth', '0004_alter_user_username_opts', '2026-11-22 07:31:45.221768+00'),
	(14, 'auth', '0005_alter_user_last_login_null', '2026-11-22 07:31:45.243492+00'),
	(15, 'auth', '0006_require_contenttypes_0002', '2026-11-22 07:31:45.25755+00'),
	(16, 'auth', '0007_alter_validators_add_error_messages', '2026-11-22 07:31:45.28145+00'),
	(17, 'auth', '0008_alter_user_username_max_length', '2026-11-22 07:31:45.304125+00'),
	(18, 'auth', '0009_alter_user_last_name_max_length', '2026-11-22 07:31:45.312178+00'),
	(19, 'auth', '0010_alter_group_name_max_length', '2026-11-22 07:31:45.349601+00'),
	(20, 'auth', '0011_update_proxy_permissions', '2026-11-22 07:31:45.433352+00'),
	(21, 'auth', '0012_alter_user_first_name_max_length', '2026-11-22 07:31:45.446956+00'),
	(22, 'members', '0001_initial', '2026-11-22 07:31:46.582674+00'),
	(23, 'account', '0001_initial', '2026-11-22 07:31:46.82349+00'),
	(24, 'account', '0002_email_max_length', '2026-11-22 07:31:46.900644+00'),
	(25, 'account', '0003_alter_emailaddress_create_unique_verified_email', '2026-11-22 07:31:47.054318+00'),
	(26, 'account', '0004_alter_emailaddress_drop_unique_email', '2026-11-22 07:31:47.151364+00'),
	(27, 'account', '0005_emailaddress_idx_upper_email', '2026-11-22 07:31:47.241947+00'),
	(28, 'account', '0006_emailaddress_lower', '2026-11-22 07:31:47.378059+00'),
	(29, 'account', '0007_emailaddress_idx_email', '2026-11-22 07:31:47.572585+00'),
	(30, 'account', '0008_emailaddress_unique_primary_email_fixup', '2026-11-22 07:31:47.73316+00'),
	(31, 'account', '0009_emailaddress_unique_primary_email', '2026-11-22 07:31:47.78743+00'),
	(32, 'admin', '0001_initial', '2026-11-22 07:31:47.898453+00'),
	(33, 'admin', '0002_logentry_remove_auto_add', '2026-11-22 07:31:47.951943+00'),
	(34, 'admin', '0003_logentry_add_action_flag_choices', '2026-11-22 07:31:47.995563+00'),
	(35, 'config', '0001_cache_table', '2026-11-22 07:31:48.096561+00'),
	(36, 'config', '0002_idempotent_answer', '2026-11-22 07:31:48.133619+00'),
	(37, 'groups', '0001_initial', '2026-11-22 07:31:48.532656+00'),
	(38, 'consultations', '0001_consultation', '2026-11-22 07:31:49.071804+00'),
	(39, 'consultations', '0002_ballotage', '2026-11-22 07:31:49.741759+00'),
	(40, 'consultations', '0003_ballotage_guards', '2026-11-22 07:31:49.85697+00'),
	(41, 'consultations', '0004_material_guard', '2026-11-22 07:31:49.861902+00'),
	(42, 'consultations', '0005_every_answer_gives_reasons', '2026-11-22 07:31:51.514799+00'),
	(43, 'events', '0001_initial', '2026-11-22 07:31:52.367094+00'),
	(44, 'members', '0002_verdicts_before_and_after', '2026-11-22 07:31:52.53157+00'),
	(45, 'members', '0003_classification', '2026-11-22 07:31:52.883308+00'),
	(46, 'members', '0004_merging', '2026-11-22 07:31:53.839596+00'),
	(47, 'members', '0005_directory', '2026-11-22 07:31:55.15277+00'),
	(48, 'members', '0006_facet_values', '2026-11-22 07:31:55.597767+00'),
	(49, 'groups', '0002_weekly_mails', '2026-11-22 07:31:55.974212+00'),
	(50, 'groups', '0003_coordinators', '2026-11-22 07:31:57.25309+00'),
	(51, 'groups', '0004_terms_of_today', '2026-11-22 07:31:57.268896+00'),
	(52, 'groups', '0005_coordinator_guards', '2026-11-22 07:31:57.847542+00'),
	(53, 'groups', '0006_agreements', '2026-11-22 07:31:59.462154+00'),
	(54, 'groups', '0007_roadmaps_and_contacts', '2026-11-22 07:32:01.63332+00'),
	(55, 'groups', '0008_network_in_a_box', '2026-11-22 07:32:02.221239+00'),
	(56, 'groups', '0009_joint_work', '2026-11-22 07:32:05.097764+00'),
	(57, 'groups', '0010_meetings_funding_indicators', '2026-11-22 07:32:08.225619+00'),
	(58, 'groups', '0011_membership_charter_activity', '2026-11-22 07:32:11.329419+00'),
	(59, 'library', '0001_initial', '2026-11-22 07:32:12.314855+00'),
	(60, 'members', '0007_imports_and_erasure', '2026-11-22 07:32:13.804897+00'),
	(61, 'members', '0008_facet_words', '2026-11-22 07:32:14.782271+00'),
	(62, 'members', '0009_profile', '2026-11-22 07:32:16.343234+00'),
	(63, 'messaging', '0001_initial', '2026-11-22 07:32:18.156027+00'),
	(64, 'messaging', '0002_fewer_indexes', '2026-11-22 07:32:19.452074+00'),
	(65, 'messaging', '0003_edited_by', '2026-11-22 07:32:20.620821+00'),
	(66, 'messaging', '0004_approval_is_for_this_text', '2026-11-22 07:32:21.129092+00'),
	(67, 'messaging', '0005_set_aside', '2026-11-22 07:32:22.137931+00'),
	(68, 'messaging', '0006_attention', '2026-11-22 07:32:25.307812+00'),
	(69, 'messaging', '0007_usual_quiet_hours', '2026-11-22 07:32:25.777775+00'),
	(70, 'messaging', '0008_returned_mail', '2026-11-22 07:32:26.297499+00'),
	(71, 'messaging', '0009_lighter_deliveries', '2026-11-22 07:32:27.900481+00'),
	(72, 'messaging', '0010_audience_names', '2026-11-22 07:32:28.104289+00'),
	(73, 'messaging', '0011_turns', '2026-11-22 07:32:29.919454+00'),
	(74, 'messaging', '0012_webhooks', '2026-11-22 07:32:31.226368+00'),
	(75, 'messaging', '0013_traffic', '2026-11-22 07:32:32.175408+00'),
	(76, 'messaging', '0014_letters', '2026-11-22 07:32:32.857302+00'),
	(77, 'messaging', '0015_text_templates', '2026-11-22 07:32:33.581262+00'),
	(78, 'messaging', '0016_more_senders_and_readers', '2026-11-22 07:32:36.481929+00'),
	(79, 'mfa', '0001_initial', '2026-11-22 07:32:37.072652+00'),
	(80, 'mfa', '0002_authenticator_timestamps', '2026-11-22 07:32:37.736251+00'),
	(81, 'mfa', '0003_authenticator_type_uniq', '2026-11-22 07:32:38.656694+00'),
	(82, 'sessions', '0001_initial', '2026-11-22 07:32:38.704785+00'),
	(83, 'surveys', '0001_initial', '2026-11-22 07:32:40.396616+00'),
	(84, 'usersessions', '0001_initial', '2026-11-22 07:32:41.004951+00');


--
-- Data for Name: django_session; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: events_event; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: events_eventevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: events_occurrence; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: events_occurrenceevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: events_registration; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: events_registrationevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: events_venue; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: groups_actionitem; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: groups_actionitemevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: groups_activityentry; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: groups_agendacomment; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: groups_agendaitem; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: groups_agendaitemevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: groups_agreement; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: groups_agreementevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: groups_agreementversion; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: groups_charteracceptance; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: groups_charterversion; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: groups_contactlog; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: groups_contactlog_organisations; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: groups_contactlog_people; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: groups_coordinatorapplication; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: groups_coordinatorcall; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: groups_coordinatorterm; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: groups_draftcomment; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: groups_draftreview; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: groups_fundingsource; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: groups_fundingsourceevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: groups_goal; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: groups_group; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: groups_groupevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: groups_groupfile; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: groups_groupmember; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: groups_groupmemberevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: groups_indicator; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: groups_indicatorvalue; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: groups_indicatorvalueevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: groups_inkindcontribution; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: groups_inkindcontributionevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: groups_jointagenda; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: groups_jointagendaevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: groups_membership; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: groups_membershipevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: groups_mentoringpair; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: groups_mentoringpairevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: groups_milestone; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: groups_milestoneevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: groups_network; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: groups_network_coordinators; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: groups_pilotfeedback; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: groups_pilotfeedbackevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: groups_roadmap; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: groups_signatory; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: groups_signature; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: groups_specialisation; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: groups_stakeholder; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: groups_stakeholderassessment; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: groups_subjectref; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: groups_theme; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: groups_trendcard; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: groups_trendcard_authors; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: groups_trendcardevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: groups_trendpriority; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: groups_trendvote; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: library_goodpractice; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: library_goodpracticeevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: members_affiliation; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: members_affiliationevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: members_apitoken; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: members_apitokenevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: members_branchtag; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: members_building; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: members_consent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: members_consentevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: members_contactpoint; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: members_contactpointevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: members_erasure; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: members_importrow; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: members_importrun; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: members_invitation; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: members_joinrequest; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: members_location; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: members_merge; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: members_organisation; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: members_organisation_branches; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: members_organisationevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: members_organisationsector; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: members_person; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: members_picture; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: members_pkdcode; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: members_pkdtransition; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: members_profilechange; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: members_profiletag; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: members_reference; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: members_savedsearch; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: members_searchsynonym; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: members_staffinvitation; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: members_staffrole; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: members_staffroleevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: members_suppression; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: members_user; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: members_user_groups; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: members_user_user_permissions; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: messaging_attachment; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: messaging_audience; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: messaging_bounce; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: messaging_budgetslot; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: messaging_delivery; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: messaging_deliveryevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: messaging_deliverytotal; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: messaging_digestitem; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: messaging_digestrun; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: messaging_domainlimit; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: messaging_feedback; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: messaging_followrequest; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: messaging_inboundmail; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: messaging_mailflow; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: messaging_mailstop; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: messaging_mailturn; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: messaging_message; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: messaging_messageevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: messaging_organisationreach; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: messaging_outboxrow; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: messaging_periodicrun; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: messaging_preference; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: messaging_receipt; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: messaging_slowdomain; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: messaging_snapshot; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: messaging_snapshotentry; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: messaging_texttemplate; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: messaging_topic; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: messaging_topicfollow; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: messaging_topicweight; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: messaging_webhookdelivery; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: messaging_webhookendpoint; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: messaging_webhookendpointevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: mfa_authenticator; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: pghistory_context; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: surveys_answer; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: surveys_answerevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: surveys_choice; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: surveys_question; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: surveys_response; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: surveys_responseevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: surveys_survey; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: surveys_surveyevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: surveys_surveyversion; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: surveys_target; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: surveys_wave; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: surveys_waveevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: usersessions_usersession; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Name: account_emailaddress_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.account_emailaddress_id_seq', 1, false);


--
-- Name: account_emailconfirmation_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.account_emailconfirmation_id_seq', 1, false);


--
-- Name: auth_group_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.auth_group_id_seq', 1, false);


--
-- Name: auth_group_permissions_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.auth_group_permissions_id_seq', 1, false);


--
-- Name: auth_permission_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.auth_permission_id_seq', 732, true);


--
-- Name: config_idempotentanswer_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.config_idempotentanswer_id_seq', 1, false);


--
-- Name: consultations_ballotage_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.consultations_ballotage_id_seq', 1, false);


--
-- Name: consultations_ballotagehistory_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.consultations_ballotagehistory_pgh_id_seq', 1, false);


--
-- Name: consultations_consultation_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.consultations_consultation_id_seq', 1, false);


--
-- Name: consultations_consultationevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.consultations_consultationevent_pgh_id_seq', 1, false);


--
-- Name: consultations_materialversion_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.consultations_materialversion_id_seq', 1, false);


--
-- Name: consultations_option_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.consultations_option_id_seq', 1, false);


--
-- Name: consultations_optionevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.consultations_optionevent_pgh_id_seq', 1, false);


--
-- Name: consultations_pool_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.consultations_pool_id_seq', 1, false);


--
-- Name: consultations_poolevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.consultations_poolevent_pgh_id_seq', 1, false);


--
-- Name: consultations_promise_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.consultations_promise_id_seq', 1, false);


--
-- Name: consultations_proposedact_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.consultations_proposedact_id_seq', 1, false);


--
-- Name: consultations_remark_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.consultations_remark_id_seq', 1, false);


--
-- Name: consultations_remarkcontact_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.consultations_remarkcontact_id_seq', 1, false);


--
-- Name: consultations_remarkdecision_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.consultations_remarkdecision_id_seq', 1, false);


--
-- Name: consultations_remarkdecisionevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.consultations_remarkdecisionevent_pgh_id_seq', 1, false);


--
-- Name: consultations_report_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.consultations_report_id_seq', 1, false);


--
-- Name: consultations_section_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.consultations_section_id_seq', 1, false);


--
-- Name: consultations_tally_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.consultations_tally_id_seq', 1, false);


--
-- Name: django_admin_log_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.django_admin_log_id_seq', 1, false);


--
-- Name: django_content_type_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.django_content_type_id_seq', 183, true);


--
-- Name: django_migrations_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.django_migrations_id_seq', 84, true);


--
-- Name: events_event_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.events_event_id_seq', 1, false);


--
-- Name: events_eventevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.events_eventevent_pgh_id_seq', 1, false);


--
-- Name: events_occurrence_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.events_occurrence_id_seq', 1, false);


--
-- Name: events_occurrenceevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.events_occurrenceevent_pgh_id_seq', 1, false);


--
-- Name: events_registration_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.events_registration_id_seq', 1, false);


--
-- Name: events_registrationevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.events_registrationevent_pgh_id_seq', 1, false);


--
-- Name: events_venue_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.events_venue_id_seq', 1, false);


--
-- Name: groups_actionitem_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.groups_actionitem_id_seq', 1, false);


--
-- Name: groups_actionitemevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.groups_actionitemevent_pgh_id_seq', 1, false);


--
-- Name: groups_activityentry_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.groups_activityentry_id_seq', 1, false);


--
-- Name: groups_agendacomment_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.groups_agendacomment_id_seq', 1, false);


--
-- Name: groups_agendaitem_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.groups_agendaitem_id_seq', 1, false);


--
-- Name: groups_agendaitemevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.groups_agendaitemevent_pgh_id_seq', 1, false);


--
-- Name: groups_agreement_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.groups_agreement_id_seq', 1, false);


--
-- Name: groups_agreementevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.groups_agreementevent_pgh_id_seq', 1, false);


--
-- Name: groups_agreementversion_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.groups_agreementversion_id_seq', 1, false);


--
-- Name: groups_charteracceptance_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.groups_charteracceptance_id_seq', 1, false);


--
-- Name: groups_charterversion_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.groups_charterversion_id_seq', 1, false);


--
-- Name: groups_contactlog_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.groups_contactlog_id_seq', 1, false);


--
-- Name: groups_contactlog_organisations_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.groups_contactlog_organisations_id_seq', 1, false);


--
-- Name: groups_contactlog_people_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.groups_contactlog_people_id_seq', 1, false);


--
-- Name: groups_coordinatorapplication_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.groups_coordinatorapplication_id_seq', 1, false);


--
-- Name: groups_coordinatorcall_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.groups_coordinatorcall_id_seq', 1, false);


--
-- Name: groups_coordinatorterm_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.groups_coordinatorterm_id_seq', 1, false);


--
-- Name: groups_draftcomment_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.groups_draftcomment_id_seq', 1, false);


--
-- Name: groups_draftreview_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.groups_draftreview_id_seq', 1, false);


--
-- Name: groups_fundingsource_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.groups_fundingsource_id_seq', 1, false);


--
-- Name: groups_fundingsourceevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.groups_fundingsourceevent_pgh_id_seq', 1, false);


--
-- Name: groups_goal_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.groups_goal_id_seq', 1, false);


--
-- Name: groups_group_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.groups_group_id_seq', 1, false);


--
-- Name: groups_groupevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.groups_groupevent_pgh_id_seq', 1, false);


--
-- Name: groups_groupfile_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.groups_groupfile_id_seq', 1, false);


--
-- Name: groups_groupmember_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.groups_groupmember_id_seq', 1, false);


--
-- Name: groups_groupmemberevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.groups_groupmemberevent_pgh_id_seq', 1, false);


--
-- Name: groups_indicator_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.groups_indicator_id_seq', 1, false);


--
-- Name: groups_indicatorvalue_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.groups_indicatorvalue_id_seq', 1, false);


--
-- Name: groups_indicatorvalueevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.groups_indicatorvalueevent_pgh_id_seq', 1, false);


--
-- Name: groups_inkindcontribution_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.groups_inkindcontribution_id_seq', 1, false);


--
-- Name: groups_inkindcontributionevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.groups_inkindcontributionevent_pgh_id_seq', 1, false);


--
-- Name: groups_jointagenda_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.groups_jointagenda_id_seq', 1, false);


--
-- Name: groups_jointagendaevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.groups_jointagendaevent_pgh_id_seq', 1, false);


--
-- Name: groups_membership_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.groups_membership_id_seq', 1, false);


--
-- Name: groups_membershipevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.groups_membershipevent_pgh_id_seq', 1, false);


--
-- Name: groups_mentoringpair_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.groups_mentoringpair_id_seq', 1, false);


--
-- Name: groups_mentoringpairevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.groups_mentoringpairevent_pgh_id_seq', 1, false);


--
-- Name: groups_milestone_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.groups_milestone_id_seq', 1, false);


--
-- Name: groups_milestoneevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.groups_milestoneevent_pgh_id_seq', 1, false);


--
-- Name: groups_network_coordinators_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.groups_network_coordinators_id_seq', 1, false);


--
-- Name: groups_network_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.groups_network_id_seq', 1, false);


--
-- Name: groups_pilotfeedback_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.groups_pilotfeedback_id_seq', 1, false);


--
-- Name: groups_pilotfeedbackevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.groups_pilotfeedbackevent_pgh_id_seq', 1, false);


--
-- Name: groups_roadmap_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.groups_roadmap_id_seq', 1, false);


--
-- Name: groups_signatory_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.groups_signatory_id_seq', 1, false);


--
-- Name: groups_signature_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.groups_signature_id_seq', 1, false);


--
-- Name: groups_specialisation_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.groups_specialisation_id_seq', 1, false);


--
-- Name: groups_stakeholder_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.groups_stakeholder_id_seq', 1, false);


--
-- Name: groups_stakeholderassessment_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.groups_stakeholderassessment_id_seq', 1, false);


--
-- Name: groups_subjectref_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.groups_subjectref_id_seq', 1, false);


--
-- Name: groups_theme_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.groups_theme_id_seq', 1, false);


--
-- Name: groups_trendcard_authors_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.groups_trendcard_authors_id_seq', 1, false);


--
-- Name: groups_trendcard_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.groups_trendcard_id_seq', 1, false);


--
-- Name: groups_trendcardevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.groups_trendcardevent_pgh_id_seq', 1, false);


--
-- Name: groups_trendpriority_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.groups_trendpriority_id_seq', 1, false);


--
-- Name: groups_trendvote_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.groups_trendvote_id_seq', 1, false);


--
-- Name: library_goodpractice_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.library_goodpractice_id_seq', 1, false);


--
-- Name: library_goodpracticeevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.library_goodpracticeevent_pgh_id_seq', 1, false);


--
-- Name: members_affiliation_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.members_affiliation_id_seq', 1, false);


--
-- Name: members_affiliationevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.members_affiliationevent_pgh_id_seq', 1, false);


--
-- Name: members_apitoken_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.members_apitoken_id_seq', 1, false);


--
-- Name: members_apitokenevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.members_apitokenevent_pgh_id_seq', 1, false);


--
-- Name: members_branchtag_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.members_branchtag_id_seq', 1, false);


--
-- Name: members_building_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.members_building_id_seq', 1, false);


--
-- Name: members_consent_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.members_consent_id_seq', 1, false);


--
-- Name: members_consentevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.members_consentevent_pgh_id_seq', 1, false);


--
-- Name: members_contactpoint_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.members_contactpoint_id_seq', 1, false);


--
-- Name: members_contactpointevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.members_contactpointevent_pgh_id_seq', 1, false);


--
-- Name: members_erasure_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.members_erasure_id_seq', 1, false);


--
-- Name: members_importrow_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.members_importrow_id_seq', 1, false);


--
-- Name: members_importrun_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.members_importrun_id_seq', 1, false);


--
-- Name: members_invitation_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.members_invitation_id_seq', 1, false);


--
-- Name: members_joinrequest_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.members_joinrequest_id_seq', 1, false);


--
-- Name: members_location_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.members_location_id_seq', 1, false);


--
-- Name: members_merge_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.members_merge_id_seq', 1, false);


--
-- Name: members_organisation_branches_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.members_organisation_branches_id_seq', 1, false);


--
-- Name: members_organisation_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.members_organisation_id_seq', 1, false);


--
-- Name: members_organisationevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.members_organisationevent_pgh_id_seq', 1, false);


--
-- Name: members_organisationsector_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.members_organisationsector_id_seq', 1, false);


--
-- Name: members_person_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.members_person_id_seq', 1, false);


--
-- Name: members_picture_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.members_picture_id_seq', 1, false);


--
-- Name: members_pkdcode_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.members_pkdcode_id_seq', 1, false);


--
-- Name: members_pkdtransition_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.members_pkdtransition_id_seq', 1, false);


--
-- Name: members_profilechange_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.members_profilechange_id_seq', 1, false);


--
-- Name: members_profiletag_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.members_profiletag_id_seq', 1, false);


--
-- Name: members_reference_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.members_reference_id_seq', 1, false);


--
-- Name: members_savedsearch_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.members_savedsearch_id_seq', 1, false);


--
-- Name: members_searchsynonym_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.members_searchsynonym_id_seq', 1, false);


--
-- Name: members_staffinvitation_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.members_staffinvitation_id_seq', 1, false);


--
-- Name: members_staffrole_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.members_staffrole_id_seq', 1, false);


--
-- Name: members_staffroleevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.members_staffroleevent_pgh_id_seq', 1, false);


--
-- Name: members_suppression_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.members_suppression_id_seq', 1, false);


--
-- Name: members_user_groups_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.members_user_groups_id_seq', 1, false);


--
-- Name: members_user_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.members_user_id_seq', 1, false);


--
-- Name: members_user_user_permissions_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.members_user_user_permissions_id_seq', 1, false);


--
-- Name: messaging_attachment_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.messaging_attachment_id_seq', 1, false);


--
-- Name: messaging_audience_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.messaging_audience_id_seq', 1, false);


--
-- Name: messaging_bounce_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.messaging_bounce_id_seq', 1, false);


--
-- Name: messaging_budgetslot_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.messaging_budgetslot_id_seq', 1, false);


--
-- Name: messaging_delivery_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.messaging_delivery_id_seq', 1, false);


--
-- Name: messaging_deliveryevent_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.messaging_deliveryevent_id_seq', 1, false);


--
-- Name: messaging_deliverytotal_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.messaging_deliverytotal_id_seq', 1, false);


--
-- Name: messaging_digestitem_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.messaging_digestitem_id_seq', 1, false);


--
-- Name: messaging_digestrun_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.messaging_digestrun_id_seq', 1, false);


--
-- Name: messaging_domainlimit_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.messaging_domainlimit_id_seq', 1, false);


--
-- Name: messaging_feedback_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.messaging_feedback_id_seq', 1, false);


--
-- Name: messaging_followrequest_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.messaging_followrequest_id_seq', 1, false);


--
-- Name: messaging_inboundmail_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.messaging_inboundmail_id_seq', 1, false);


--
-- Name: messaging_mailflow_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.messaging_mailflow_id_seq', 1, false);


--
-- Name: messaging_mailstop_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.messaging_mailstop_id_seq', 1, false);


--
-- Name: messaging_mailturn_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.messaging_mailturn_id_seq', 1, false);


--
-- Name: messaging_message_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.messaging_message_id_seq', 1, false);


--
-- Name: messaging_messageevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.messaging_messageevent_pgh_id_seq', 1, false);


--
-- Name: messaging_organisationreach_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.messaging_organisationreach_id_seq', 1, false);


--
-- Name: messaging_outboxrow_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.messaging_outboxrow_id_seq', 1, false);


--
-- Name: messaging_periodicrun_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.messaging_periodicrun_id_seq', 1, false);


--
-- Name: messaging_receipt_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.messaging_receipt_id_seq', 1, false);


--
-- Name: messaging_slowdomain_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.messaging_slowdomain_id_seq', 1, false);


--
-- Name: messaging_snapshot_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.messaging_snapshot_id_seq', 1, false);


--
-- Name: messaging_snapshotentry_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.messaging_snapshotentry_id_seq', 1, false);


--
-- Name: messaging_texttemplate_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.messaging_texttemplate_id_seq', 1, false);


--
-- Name: messaging_topic_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.messaging_topic_id_seq', 1, false);


--
-- Name: messaging_topicfollow_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.messaging_topicfollow_id_seq', 1, false);


--
-- Name: messaging_topicweight_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.messaging_topicweight_id_seq', 1, false);


--
-- Name: messaging_webhookdelivery_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.messaging_webhookdelivery_id_seq', 1, false);


--
-- Name: messaging_webhookendpoint_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.messaging_webhookendpoint_id_seq', 1, false);


--
-- Name: messaging_webhookendpointevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.messaging_webhookendpointevent_pgh_id_seq', 1, false);


--
-- Name: mfa_authenticator_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.mfa_authenticator_id_seq', 1, false);


--
-- Name: surveys_answer_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.surveys_answer_id_seq', 1, false);


--
-- Name: surveys_answerevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.surveys_answerevent_pgh_id_seq', 1, false);


--
-- Name: surveys_choice_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.surveys_choice_id_seq', 1, false);


--
-- Name: surveys_question_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.surveys_question_id_seq', 1, false);


--
-- Name: surveys_response_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.surveys_response_id_seq', 1, false);


--
-- Name: surveys_responseevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.surveys_responseevent_pgh_id_seq', 1, false);


--
-- Name: surveys_survey_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.surveys_survey_id_seq', 1, false);


--
-- Name: surveys_surveyevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.surveys_surveyevent_pgh_id_seq', 1, false);


--
-- Name: surveys_surveyversion_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.surveys_surveyversion_id_seq', 1, false);


--
-- Name: surveys_target_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.surveys_target_id_seq', 1, false);


--
-- Name: surveys_wave_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.surveys_wave_id_seq', 1, false);


--
-- Name: surveys_waveevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.surveys_waveevent_pgh_id_seq', 1, false);


--
-- Name: usersessions_usersession_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.usersessions_usersession_id_seq', 1, false);


--
-- Name: account_emailaddress account_emailaddress_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_pkey PRIMARY KEY (id);


--
-- Name: account_emailaddress account_emailaddress_user_id_email_987c8728_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_email_987c8728_uniq UNIQUE (user_id, email);


--
-- Name: account_emailconfirmation account_emailconfirmation_key_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_key_key UNIQUE (key);


--
-- Name: account_emailconfirmation account_emailconfirmation_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_pkey PRIMARY KEY (id);


--
-- Name: members_affiliation affiliation_spans_do_not_overlap; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_affiliation
    ADD CONSTRAINT affiliation_spans_do_not_overlap EXCLUDE USING gist (person_id WITH =, organisation_id WITH =, valid WITH &&);


--
-- Name: auth_group auth_group_name_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_name_key UNIQUE (name);


--
-- Name: auth_group_permissions auth_group_permissions_group_id_permission_id_0cd325b0_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_permission_id_0cd325b0_uniq UNIQUE (group_id, permission_id);


--
-- Name: auth_group_permissions auth_group_permissions_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_pkey PRIMARY KEY (id);


--
-- Name: auth_group auth_group_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_pkey PRIMARY KEY (id);


--
-- Name: auth_permission auth_permission_content_type_id_codename_01ab375a_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_codename_01ab375a_uniq UNIQUE (content_type_id, codename);


--
-- Name: auth_permission auth_permission_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_pkey PRIMARY KEY (id);


--
-- Name: config_cache config_cache_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.config_cache
    ADD CONSTRAINT config_cache_pkey PRIMARY KEY (cache_key);


--
-- Name: config_idempotentanswer config_idempotentanswer_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.config_idempotentanswer
    ADD CONSTRAINT config_idempotentanswer_pkey PRIMARY KEY (id);


--
-- Name: consultations_ballotage consultations_ballotage_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultations_ballotage
    ADD CONSTRAINT consultations_ballotage_pkey PRIMARY KEY (id);


--
-- Name: consultations_ballotage consultations_ballotage_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultations_ballotage
    ADD CONSTRAINT consultations_ballotage_public_id_key UNIQUE (public_id);


--
-- Name: consultations_ballotageevent consultations_ballotageevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultations_ballotageevent
    ADD CONSTRAINT consultations_ballotageevent_pkey PRIMARY KEY (ballotage_id, number);


--
-- Name: consultations_ballotagehistory consultations_ballotagehistory_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultations_ballotagehistory
    ADD CONSTRAINT consultations_ballotagehistory_pkey PRIMARY KEY (pgh_id);


--
-- Name: consultations_ballotagesecret consultations_ballotagesecret_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultations_ballotagesecret
    ADD CONSTRAINT consultations_ballotagesecret_pkey PRIMARY KEY (ballotage_id);


--
-- Name: consultations_checkpoint consultations_checkpoint_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultations_checkpoint
    ADD CONSTRAINT consultations_checkpoint_pkey PRIMARY KEY (ballotage_id, number);


--
-- Name: consultations_consultation consultations_consultation_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultations_consultation
    ADD CONSTRAINT consultations_consultation_pkey PRIMARY KEY (id);


--
-- Name: consultations_consultation consultations_consultation_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultations_consultation
    ADD CONSTRAINT consultations_consultation_public_id_key UNIQUE (public_id);


--
-- Name: consultations_consultation consultations_consultation_slug_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultations_consultation
    ADD CONSTRAINT consultations_consultation_slug_key UNIQUE (slug);


--
-- Name: consultations_consultationevent consultations_consultationevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultations_consultationevent
    ADD CONSTRAINT consultations_consultationevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: consultations_eligiblekey consultations_eligiblekey_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultations_eligiblekey
    ADD CONSTRAINT consultations_eligiblekey_pkey PRIMARY KEY (ballotage_id, voter_key);


--
-- Name: consultations_invalidballot consultations_invalidballot_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultations_invalidballot
    ADD CONSTRAINT consultations_invalidballot_pkey PRIMARY KEY (ballotage_id, leaf);


--
-- Name: consultations_logleaf consultations_logleaf_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultations_logleaf
    ADD CONSTRAINT consultations_logleaf_pkey PRIMARY KEY (ballotage_id, "position");


--
-- Name: consultations_materialversion consultations_materialversion_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultations_materialversion
    ADD CONSTRAINT consultations_materialversion_pkey PRIMARY KEY (id);


--
-- Name: consultations_openedballot consultations_openedballot_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultations_openedballot
    ADD CONSTRAINT consultations_openedballot_pkey PRIMARY KEY (ballotage_id, pool, check_code);


--
-- Name: consultations_option consultations_option_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultations_option
    ADD CONSTRAINT consultations_option_pkey PRIMARY KEY (id);


--
-- Name: consultations_optionevent consultations_optionevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultations_optionevent
    ADD CONSTRAINT consultations_optionevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: consultations_pool consultations_pool_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultations_pool
    ADD CONSTRAINT consultations_pool_pkey PRIMARY KEY (id);


--
-- Name: consultations_poolevent consultations_poolevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultations_poolevent
    ADD CONSTRAINT consultations_poolevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: consultations_promise consultations_promise_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultations_promise
    ADD CONSTRAINT consultations_promise_pkey PRIMARY KEY (id);


--
-- Name: consultations_promise consultations_promise_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultations_promise
    ADD CONSTRAINT consultations_promise_public_id_key UNIQUE (public_id);


--
-- Name: consultations_proposedact consultations_proposedact_ballotage_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultations_proposedact
    ADD CONSTRAINT consultations_proposedact_ballotage_id_key UNIQUE (ballotage_id);


--
-- Name: consultations_proposedact consultations_proposedact_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultations_proposedact
    ADD CONSTRAINT consultations_proposedact_pkey PRIMARY KEY (id);


--
-- Name: consultations_remark consultations_remark_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultations_remark
    ADD CONSTRAINT consultations_remark_pkey PRIMARY KEY (id);


--
-- Name: consultations_remark consultations_remark_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultations_remark
    ADD CONSTRAINT consultations_remark_public_id_key UNIQUE (public_id);


--
-- Name: consultations_remarkcontact consultations_remarkcontact_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultations_remarkcontact
    ADD CONSTRAINT consultations_remarkcontact_pkey PRIMARY KEY (id);


--
-- Name: consultations_remarkcontact consultations_remarkcontact_remark_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultations_remarkcontact
    ADD CONSTRAINT consultations_remarkcontact_remark_id_key UNIQUE (remark_id);


--
-- Name: consultations_remarkdecision consultations_remarkdecision_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultations_remarkdecision
    ADD CONSTRAINT consultations_remarkdecision_pkey PRIMARY KEY (id);


--
-- Name: consultations_remarkdecision consultations_remarkdecision_remark_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultations_remarkdecision
    ADD CONSTRAINT consultations_remarkdecision_remark_id_key UNIQUE (remark_id);


--
-- Name: consultations_remarkdecisionevent consultations_remarkdecisionevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultations_remarkdecisionevent
    ADD CONSTRAINT consultations_remarkdecisionevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: consultations_report consultations_report_consultation_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultations_report
    ADD CONSTRAINT consultations_report_consultation_id_key UNIQUE (consultation_id);


--
-- Name: consultations_report consultations_report_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultations_report
    ADD CONSTRAINT consultations_report_pkey PRIMARY KEY (id);


--
-- Name: consultations_result consultations_result_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultations_result
    ADD CONSTRAINT consultations_result_pkey PRIMARY KEY (tally_id);


--
-- Name: consultations_rollalias consultations_rollalias_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultations_rollalias
    ADD CONSTRAINT consultations_rollalias_pkey PRIMARY KEY (ballotage_id, alias_key);


--
-- Name: consultations_rollmark consultations_rollmark_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultations_rollmark
    ADD CONSTRAINT consultations_rollmark_pkey PRIMARY KEY (ballotage_id, voter_key);


--
-- Name: consultations_sealedballot consultations_sealedballot_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultations_sealedballot
    ADD CONSTRAINT consultations_sealedballot_pkey PRIMARY KEY (ballotage_id, leaf);


--
-- Name: consultations_section consultations_section_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultations_section
    ADD CONSTRAINT consultations_section_pkey PRIMARY KEY (id);


--
-- Name: consultations_tally consultations_tally_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultations_tally
    ADD CONSTRAINT consultations_tally_pkey PRIMARY KEY (id);


--
-- Name: django_admin_log django_admin_log_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.django_admin_log
    ADD CONSTRAINT django_admin_log_pkey PRIMARY KEY (id);


--
-- Name: django_content_type django_content_type_app_label_model_76bd3d3b_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_app_label_model_76bd3d3b_uniq UNIQUE (app_label, model);


--
-- Name: django_content_type django_content_type_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_pkey PRIMARY KEY (id);


--
-- Name: django_migrations django_migrations_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.django_migrations
    ADD CONSTRAINT django_migrations_pkey PRIMARY KEY (id);


--
-- Name: django_session django_session_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.django_session
    ADD CONSTRAINT django_session_pkey PRIMARY KEY (session_key);


--
-- Name: events_event events_event_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.events_event
    ADD CONSTRAINT events_event_pkey PRIMARY KEY (id);


--
-- Name: events_event events_event_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.events_event
    ADD CONSTRAINT events_event_public_id_key UNIQUE (public_id);


--
-- Name: events_eventevent events_eventevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.events_eventevent
    ADD CONSTRAINT events_eventevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: events_occurrence events_occurrence_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.events_occurrence
    ADD CONSTRAINT events_occurrence_pkey PRIMARY KEY (id);


--
-- Name: events_occurrence events_occurrence_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.events_occurrence
    ADD CONSTRAINT events_occurrence_public_id_key UNIQUE (public_id);


--
-- Name: events_occurrenceevent events_occurrenceevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.events_occurrenceevent
    ADD CONSTRAINT events_occurrenceevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: events_registration events_registration_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.events_registration
    ADD CONSTRAINT events_registration_pkey PRIMARY KEY (id);


--
-- Name: events_registration events_registration_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.events_registration
    ADD CONSTRAINT events_registration_public_id_key UNIQUE (public_id);


--
-- Name: events_registrationevent events_registrationevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.events_registrationevent
    ADD CONSTRAINT events_registrationevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: events_venue events_venue_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.events_venue
    ADD CONSTRAINT events_venue_pkey PRIMARY KEY (id);


--
-- Name: events_venue events_venue_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.events_venue
    ADD CONSTRAINT events_venue_public_id_key UNIQUE (public_id);


--
-- Name: groups_actionitem groups_actionitem_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_actionitem
    ADD CONSTRAINT groups_actionitem_pkey PRIMARY KEY (id);


--
-- Name: groups_actionitem groups_actionitem_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_actionitem
    ADD CONSTRAINT groups_actionitem_public_id_key UNIQUE (public_id);


--
-- Name: groups_actionitemevent groups_actionitemevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_actionitemevent
    ADD CONSTRAINT groups_actionitemevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: groups_activityentry groups_activityentry_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_activityentry
    ADD CONSTRAINT groups_activityentry_pkey PRIMARY KEY (id);


--
-- Name: groups_agendacomment groups_agendacomment_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_agendacomment
    ADD CONSTRAINT groups_agendacomment_pkey PRIMARY KEY (id);


--
-- Name: groups_agendacomment groups_agendacomment_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_agendacomment
    ADD CONSTRAINT groups_agendacomment_public_id_key UNIQUE (public_id);


--
-- Name: groups_agendaitem groups_agendaitem_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_agendaitem
    ADD CONSTRAINT groups_agendaitem_pkey PRIMARY KEY (id);


--
-- Name: groups_agendaitem groups_agendaitem_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_agendaitem
    ADD CONSTRAINT groups_agendaitem_public_id_key UNIQUE (public_id);


--
-- Name: groups_agendaitemevent groups_agendaitemevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_agendaitemevent
    ADD CONSTRAINT groups_agendaitemevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: groups_agreement groups_agreement_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_agreement
    ADD CONSTRAINT groups_agreement_pkey PRIMARY KEY (id);


--
-- Name: groups_agreement groups_agreement_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_agreement
    ADD CONSTRAINT groups_agreement_public_id_key UNIQUE (public_id);


--
-- Name: groups_agreementevent groups_agreementevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_agreementevent
    ADD CONSTRAINT groups_agreementevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: groups_agreementversion groups_agreementversion_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_agreementversion
    ADD CONSTRAINT groups_agreementversion_pkey PRIMARY KEY (id);


--
-- Name: groups_agreementversion groups_agreementversion_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_agreementversion
    ADD CONSTRAINT groups_agreementversion_public_id_key UNIQUE (public_id);


--
-- Name: groups_charteracceptance groups_charteracceptance_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_charteracceptance
    ADD CONSTRAINT groups_charteracceptance_pkey PRIMARY KEY (id);


--
-- Name: groups_charterversion groups_charterversion_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_charterversion
    ADD CONSTRAINT groups_charterversion_pkey PRIMARY KEY (id);


--
-- Name: groups_charterversion groups_charterversion_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_charterversion
    ADD CONSTRAINT groups_charterversion_public_id_key UNIQUE (public_id);


--
-- Name: groups_contactlog_organisations groups_contactlog_organi_contactlog_id_organisati_9f8dfc65_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_contactlog_organisations
    ADD CONSTRAINT groups_contactlog_organi_contactlog_id_organisati_9f8dfc65_uniq UNIQUE (contactlog_id, organisation_id);


--
-- Name: groups_contactlog_organisations groups_contactlog_organisations_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_contactlog_organisations
    ADD CONSTRAINT groups_contactlog_organisations_pkey PRIMARY KEY (id);


--
-- Name: groups_contactlog_people groups_contactlog_people_contactlog_id_person_id_e457bc6a_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_contactlog_people
    ADD CONSTRAINT groups_contactlog_people_contactlog_id_person_id_e457bc6a_uniq UNIQUE (contactlog_id, person_id);


--
-- Name: groups_contactlog_people groups_contactlog_people_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_contactlog_people
    ADD CONSTRAINT groups_contactlog_people_pkey PRIMARY KEY (id);


--
-- Name: groups_contactlog groups_contactlog_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_contactlog
    ADD CONSTRAINT groups_contactlog_pkey PRIMARY KEY (id);


--
-- Name: groups_contactlog groups_contactlog_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_contactlog
    ADD CONSTRAINT groups_contactlog_public_id_key UNIQUE (public_id);


--
-- Name: groups_coordinatorapplication groups_coordinatorapplication_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_coordinatorapplication
    ADD CONSTRAINT groups_coordinatorapplication_pkey PRIMARY KEY (id);


--
-- Name: groups_coordinatorapplication groups_coordinatorapplication_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_coordinatorapplication
    ADD CONSTRAINT groups_coordinatorapplication_public_id_key UNIQUE (public_id);


--
-- Name: groups_coordinatorcall groups_coordinatorcall_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_coordinatorcall
    ADD CONSTRAINT groups_coordinatorcall_pkey PRIMARY KEY (id);


--
-- Name: groups_coordinatorcall groups_coordinatorcall_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_coordinatorcall
    ADD CONSTRAINT groups_coordinatorcall_public_id_key UNIQUE (public_id);


--
-- Name: groups_coordinatorcall groups_coordinatorcall_reopened_from_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_coordinatorcall
    ADD CONSTRAINT groups_coordinatorcall_reopened_from_id_key UNIQUE (reopened_from_id);


--
-- Name: groups_coordinatorterm groups_coordinatorterm_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_coordinatorterm
    ADD CONSTRAINT groups_coordinatorterm_pkey PRIMARY KEY (id);


--
-- Name: groups_draftcomment groups_draftcomment_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_draftcomment
    ADD CONSTRAINT groups_draftcomment_pkey PRIMARY KEY (id);


--
-- Name: groups_draftcomment groups_draftcomment_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_draftcomment
    ADD CONSTRAINT groups_draftcomment_public_id_key UNIQUE (public_id);


--
-- Name: groups_draftreview groups_draftreview_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_draftreview
    ADD CONSTRAINT groups_draftreview_pkey PRIMARY KEY (id);


--
-- Name: groups_draftreview groups_draftreview_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_draftreview
    ADD CONSTRAINT groups_draftreview_public_id_key UNIQUE (public_id);


--
-- Name: groups_fundingsource groups_fundingsource_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_fundingsource
    ADD CONSTRAINT groups_fundingsource_pkey PRIMARY KEY (id);


--
-- Name: groups_fundingsource groups_fundingsource_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_fundingsource
    ADD CONSTRAINT groups_fundingsource_public_id_key UNIQUE (public_id);


--
-- Name: groups_fundingsourceevent groups_fundingsourceevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_fundingsourceevent
    ADD CONSTRAINT groups_fundingsourceevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: groups_goal groups_goal_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_goal
    ADD CONSTRAINT groups_goal_pkey PRIMARY KEY (id);


--
-- Name: groups_goal groups_goal_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_goal
    ADD CONSTRAINT groups_goal_public_id_key UNIQUE (public_id);


--
-- Name: groups_group groups_group_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_group
    ADD CONSTRAINT groups_group_pkey PRIMARY KEY (id);


--
-- Name: groups_group groups_group_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_group
    ADD CONSTRAINT groups_group_public_id_key UNIQUE (public_id);


--
-- Name: groups_groupevent groups_groupevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_groupevent
    ADD CONSTRAINT groups_groupevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: groups_groupfile groups_groupfile_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_groupfile
    ADD CONSTRAINT groups_groupfile_pkey PRIMARY KEY (id);


--
-- Name: groups_groupfile groups_groupfile_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_groupfile
    ADD CONSTRAINT groups_groupfile_public_id_key UNIQUE (public_id);


--
-- Name: groups_groupmember groups_groupmember_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_groupmember
    ADD CONSTRAINT groups_groupmember_pkey PRIMARY KEY (id);


--
-- Name: groups_groupmemberevent groups_groupmemberevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_groupmemberevent
    ADD CONSTRAINT groups_groupmemberevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: groups_indicator groups_indicator_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_indicator
    ADD CONSTRAINT groups_indicator_pkey PRIMARY KEY (id);


--
-- Name: groups_indicator groups_indicator_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_indicator
    ADD CONSTRAINT groups_indicator_public_id_key UNIQUE (public_id);


--
-- Name: groups_indicatorvalue groups_indicatorvalue_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_indicatorvalue
    ADD CONSTRAINT groups_indicatorvalue_pkey PRIMARY KEY (id);


--
-- Name: groups_indicatorvalueevent groups_indicatorvalueevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_indicatorvalueevent
    ADD CONSTRAINT groups_indicatorvalueevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: groups_inkindcontribution groups_inkindcontribution_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_inkindcontribution
    ADD CONSTRAINT groups_inkindcontribution_pkey PRIMARY KEY (id);


--
-- Name: groups_inkindcontribution groups_inkindcontribution_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_inkindcontribution
    ADD CONSTRAINT groups_inkindcontribution_public_id_key UNIQUE (public_id);


--
-- Name: groups_inkindcontributionevent groups_inkindcontributionevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_inkindcontributionevent
    ADD CONSTRAINT groups_inkindcontributionevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: groups_jointagenda groups_jointagenda_agreement_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_jointagenda
    ADD CONSTRAINT groups_jointagenda_agreement_id_key UNIQUE (agreement_id);


--
-- Name: groups_jointagenda groups_jointagenda_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_jointagenda
    ADD CONSTRAINT groups_jointagenda_pkey PRIMARY KEY (id);


--
-- Name: groups_jointagenda groups_jointagenda_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_jointagenda
    ADD CONSTRAINT groups_jointagenda_public_id_key UNIQUE (public_id);


--
-- Name: groups_jointagendaevent groups_jointagendaevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_jointagendaevent
    ADD CONSTRAINT groups_jointagendaevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: groups_membership groups_membership_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_membership
    ADD CONSTRAINT groups_membership_pkey PRIMARY KEY (id);


--
-- Name: groups_membership groups_membership_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_membership
    ADD CONSTRAINT groups_membership_public_id_key UNIQUE (public_id);


--
-- Name: groups_membershipevent groups_membershipevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_membershipevent
    ADD CONSTRAINT groups_membershipevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: groups_mentoringpair groups_mentoringpair_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_mentoringpair
    ADD CONSTRAINT groups_mentoringpair_pkey PRIMARY KEY (id);


--
-- Name: groups_mentoringpair groups_mentoringpair_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_mentoringpair
    ADD CONSTRAINT groups_mentoringpair_public_id_key UNIQUE (public_id);


--
-- Name: groups_mentoringpairevent groups_mentoringpairevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_mentoringpairevent
    ADD CONSTRAINT groups_mentoringpairevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: groups_milestone groups_milestone_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_milestone
    ADD CONSTRAINT groups_milestone_pkey PRIMARY KEY (id);


--
-- Name: groups_milestone groups_milestone_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_milestone
    ADD CONSTRAINT groups_milestone_public_id_key UNIQUE (public_id);


--
-- Name: groups_milestoneevent groups_milestoneevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_milestoneevent
    ADD CONSTRAINT groups_milestoneevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: groups_network_coordinators groups_network_coordinat_network_id_organisation__ac17312d_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_network_coordinators
    ADD CONSTRAINT groups_network_coordinat_network_id_organisation__ac17312d_uniq UNIQUE (network_id, organisation_id);


--
-- Name: groups_network_coordinators groups_network_coordinators_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_network_coordinators
    ADD CONSTRAINT groups_network_coordinators_pkey PRIMARY KEY (id);


--
-- Name: groups_network groups_network_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_network
    ADD CONSTRAINT groups_network_pkey PRIMARY KEY (id);


--
-- Name: groups_network groups_network_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_network
    ADD CONSTRAINT groups_network_public_id_key UNIQUE (public_id);


--
-- Name: groups_network groups_network_slug_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_network
    ADD CONSTRAINT groups_network_slug_key UNIQUE (slug);


--
-- Name: groups_pilotfeedback groups_pilotfeedback_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_pilotfeedback
    ADD CONSTRAINT groups_pilotfeedback_pkey PRIMARY KEY (id);


--
-- Name: groups_pilotfeedback groups_pilotfeedback_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_pilotfeedback
    ADD CONSTRAINT groups_pilotfeedback_public_id_key UNIQUE (public_id);


--
-- Name: groups_pilotfeedbackevent groups_pilotfeedbackevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_pilotfeedbackevent
    ADD CONSTRAINT groups_pilotfeedbackevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: groups_roadmap groups_roadmap_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_roadmap
    ADD CONSTRAINT groups_roadmap_pkey PRIMARY KEY (id);


--
-- Name: groups_roadmap groups_roadmap_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_roadmap
    ADD CONSTRAINT groups_roadmap_public_id_key UNIQUE (public_id);


--
-- Name: groups_signatory groups_signatory_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_signatory
    ADD CONSTRAINT groups_signatory_pkey PRIMARY KEY (id);


--
-- Name: groups_signature groups_signature_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_signature
    ADD CONSTRAINT groups_signature_pkey PRIMARY KEY (id);


--
-- Name: groups_signature groups_signature_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_signature
    ADD CONSTRAINT groups_signature_public_id_key UNIQUE (public_id);


--
-- Name: groups_specialisation groups_specialisation_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_specialisation
    ADD CONSTRAINT groups_specialisation_pkey PRIMARY KEY (id);


--
-- Name: groups_specialisation groups_specialisation_slug_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_specialisation
    ADD CONSTRAINT groups_specialisation_slug_key UNIQUE (slug);


--
-- Name: groups_stakeholder groups_stakeholder_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_stakeholder
    ADD CONSTRAINT groups_stakeholder_pkey PRIMARY KEY (id);


--
-- Name: groups_stakeholder groups_stakeholder_present_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_stakeholder
    ADD CONSTRAINT groups_stakeholder_present_id_key UNIQUE (present_id);


--
-- Name: groups_stakeholder groups_stakeholder_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_stakeholder
    ADD CONSTRAINT groups_stakeholder_public_id_key UNIQUE (public_id);


--
-- Name: groups_stakeholderassessment groups_stakeholderassessment_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_stakeholderassessment
    ADD CONSTRAINT groups_stakeholderassessment_pkey PRIMARY KEY (id);


--
-- Name: groups_subjectref groups_subjectref_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_subjectref
    ADD CONSTRAINT groups_subjectref_pkey PRIMARY KEY (id);


--
-- Name: groups_theme groups_theme_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_theme
    ADD CONSTRAINT groups_theme_pkey PRIMARY KEY (id);


--
-- Name: groups_theme groups_theme_slug_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_theme
    ADD CONSTRAINT groups_theme_slug_key UNIQUE (slug);


--
-- Name: groups_trendcard_authors groups_trendcard_authors_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_trendcard_authors
    ADD CONSTRAINT groups_trendcard_authors_pkey PRIMARY KEY (id);


--
-- Name: groups_trendcard_authors groups_trendcard_authors_trendcard_id_organisatio_be40fe3d_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_trendcard_authors
    ADD CONSTRAINT groups_trendcard_authors_trendcard_id_organisatio_be40fe3d_uniq UNIQUE (trendcard_id, organisation_id);


--
-- Name: groups_trendcard groups_trendcard_goal_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_trendcard
    ADD CONSTRAINT groups_trendcard_goal_id_key UNIQUE (goal_id);


--
-- Name: groups_trendcard groups_trendcard_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_trendcard
    ADD CONSTRAINT groups_trendcard_pkey PRIMARY KEY (id);


--
-- Name: groups_trendcard groups_trendcard_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_trendcard
    ADD CONSTRAINT groups_trendcard_public_id_key UNIQUE (public_id);


--
-- Name: groups_trendcardevent groups_trendcardevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_trendcardevent
    ADD CONSTRAINT groups_trendcardevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: groups_trendpriority groups_trendpriority_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_trendpriority
    ADD CONSTRAINT groups_trendpriority_pkey PRIMARY KEY (id);


--
-- Name: groups_trendvote groups_trendvote_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_trendvote
    ADD CONSTRAINT groups_trendvote_pkey PRIMARY KEY (id);


--
-- Name: groups_trendvote groups_trendvote_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_trendvote
    ADD CONSTRAINT groups_trendvote_public_id_key UNIQUE (public_id);


--
-- Name: library_goodpractice library_goodpractice_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.library_goodpractice
    ADD CONSTRAINT library_goodpractice_pkey PRIMARY KEY (id);


--
-- Name: library_goodpractice library_goodpractice_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.library_goodpractice
    ADD CONSTRAINT library_goodpractice_public_id_key UNIQUE (public_id);


--
-- Name: library_goodpracticeevent library_goodpracticeevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.library_goodpracticeevent
    ADD CONSTRAINT library_goodpracticeevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: members_affiliation members_affiliation_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_affiliation
    ADD CONSTRAINT members_affiliation_pkey PRIMARY KEY (id);


--
-- Name: members_affiliation members_affiliation_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_affiliation
    ADD CONSTRAINT members_affiliation_public_id_key UNIQUE (public_id);


--
-- Name: members_affiliationevent members_affiliationevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_affiliationevent
    ADD CONSTRAINT members_affiliationevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: members_apitoken members_apitoken_key_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_apitoken
    ADD CONSTRAINT members_apitoken_key_id_key UNIQUE (key_id);


--
-- Name: members_apitoken members_apitoken_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_apitoken
    ADD CONSTRAINT members_apitoken_pkey PRIMARY KEY (id);


--
-- Name: members_apitoken members_apitoken_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_apitoken
    ADD CONSTRAINT members_apitoken_public_id_key UNIQUE (public_id);


--
-- Name: members_apitokenevent members_apitokenevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_apitokenevent
    ADD CONSTRAINT members_apitokenevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: members_branchtag members_branchtag_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_branchtag
    ADD CONSTRAINT members_branchtag_pkey PRIMARY KEY (id);


--
-- Name: members_branchtag members_branchtag_slug_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_branchtag
    ADD CONSTRAINT members_branchtag_slug_key UNIQUE (slug);


--
-- Name: members_building members_building_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_building
    ADD CONSTRAINT members_building_pkey PRIMARY KEY (id);


--
-- Name: members_consent members_consent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_consent
    ADD CONSTRAINT members_consent_pkey PRIMARY KEY (id);


--
-- Name: members_consentevent members_consentevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_consentevent
    ADD CONSTRAINT members_consentevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: members_contactpoint members_contactpoint_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_contactpoint
    ADD CONSTRAINT members_contactpoint_pkey PRIMARY KEY (id);


--
-- Name: members_contactpointevent members_contactpointevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_contactpointevent
    ADD CONSTRAINT members_contactpointevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: members_erasure members_erasure_person_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_erasure
    ADD CONSTRAINT members_erasure_person_id_key UNIQUE (person_id);


--
-- Name: members_erasure members_erasure_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_erasure
    ADD CONSTRAINT members_erasure_pkey PRIMARY KEY (id);


--
-- Name: members_erasure members_erasure_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_erasure
    ADD CONSTRAINT members_erasure_public_id_key UNIQUE (public_id);


--
-- Name: members_importrow members_importrow_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_importrow
    ADD CONSTRAINT members_importrow_pkey PRIMARY KEY (id);


--
-- Name: members_importrun members_importrun_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_importrun
    ADD CONSTRAINT members_importrun_pkey PRIMARY KEY (id);


--
-- Name: members_importrun members_importrun_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_importrun
    ADD CONSTRAINT members_importrun_public_id_key UNIQUE (public_id);


--
-- Name: members_invitation members_invitation_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_invitation
    ADD CONSTRAINT members_invitation_pkey PRIMARY KEY (id);


--
-- Name: members_invitation members_invitation_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_invitation
    ADD CONSTRAINT members_invitation_public_id_key UNIQUE (public_id);


--
-- Name: members_invitation members_invitation_token_hash_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_invitation
    ADD CONSTRAINT members_invitation_token_hash_key UNIQUE (token_hash);


--
-- Name: members_joinrequest members_joinrequest_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_joinrequest
    ADD CONSTRAINT members_joinrequest_pkey PRIMARY KEY (id);


--
-- Name: members_joinrequest members_joinrequest_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_joinrequest
    ADD CONSTRAINT members_joinrequest_public_id_key UNIQUE (public_id);


--
-- Name: members_location members_location_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_location
    ADD CONSTRAINT members_location_pkey PRIMARY KEY (id);


--
-- Name: members_merge members_merge_merged_organisation_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_merge
    ADD CONSTRAINT members_merge_merged_organisation_id_key UNIQUE (merged_organisation_id);


--
-- Name: members_merge members_merge_merged_person_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_merge
    ADD CONSTRAINT members_merge_merged_person_id_key UNIQUE (merged_person_id);


--
-- Name: members_merge members_merge_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_merge
    ADD CONSTRAINT members_merge_pkey PRIMARY KEY (id);


--
-- Name: members_organisation_branches members_organisation_bra_organisation_id_branchta_8627ae12_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_organisation_branches
    ADD CONSTRAINT members_organisation_bra_organisation_id_branchta_8627ae12_uniq UNIQUE (organisation_id, branchtag_id);


--
-- Name: members_organisation_branches members_organisation_branches_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_organisation_branches
    ADD CONSTRAINT members_organisation_branches_pkey PRIMARY KEY (id);


--
-- Name: members_organisation members_organisation_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_organisation
    ADD CONSTRAINT members_organisation_pkey PRIMARY KEY (id);


--
-- Name: members_organisation members_organisation_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_organisation
    ADD CONSTRAINT members_organisation_public_id_key UNIQUE (public_id);


--
-- Name: members_organisationevent members_organisationevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_organisationevent
    ADD CONSTRAINT members_organisationevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: members_organisationsector members_organisationsector_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_organisationsector
    ADD CONSTRAINT members_organisationsector_pkey PRIMARY KEY (id);


--
-- Name: members_person members_person_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_person
    ADD CONSTRAINT members_person_pkey PRIMARY KEY (id);


--
-- Name: members_person members_person_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_person
    ADD CONSTRAINT members_person_public_id_key UNIQUE (public_id);


--
-- Name: members_person members_person_user_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_person
    ADD CONSTRAINT members_person_user_id_key UNIQUE (user_id);


--
-- Name: members_picture members_picture_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_picture
    ADD CONSTRAINT members_picture_pkey PRIMARY KEY (id);


--
-- Name: members_picture members_picture_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_picture
    ADD CONSTRAINT members_picture_public_id_key UNIQUE (public_id);


--
-- Name: members_pkdcode members_pkdcode_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_pkdcode
    ADD CONSTRAINT members_pkdcode_pkey PRIMARY KEY (id);


--
-- Name: members_pkdtransition members_pkdtransition_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_pkdtransition
    ADD CONSTRAINT members_pkdtransition_pkey PRIMARY KEY (id);


--
-- Name: members_profilechange members_profilechange_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_profilechange
    ADD CONSTRAINT members_profilechange_pkey PRIMARY KEY (id);


--
-- Name: members_profilechange members_profilechange_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_profilechange
    ADD CONSTRAINT members_profilechange_public_id_key UNIQUE (public_id);


--
-- Name: members_profiletag members_profiletag_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_profiletag
    ADD CONSTRAINT members_profiletag_pkey PRIMARY KEY (id);


--
-- Name: members_reference members_reference_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_reference
    ADD CONSTRAINT members_reference_pkey PRIMARY KEY (id);


--
-- Name: members_savedsearch members_savedsearch_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_savedsearch
    ADD CONSTRAINT members_savedsearch_pkey PRIMARY KEY (id);


--
-- Name: members_savedsearch members_savedsearch_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_savedsearch
    ADD CONSTRAINT members_savedsearch_public_id_key UNIQUE (public_id);


--
-- Name: members_searchsynonym members_searchsynonym_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_searchsynonym
    ADD CONSTRAINT members_searchsynonym_pkey PRIMARY KEY (id);


--
-- Name: members_searchsynonym members_searchsynonym_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_searchsynonym
    ADD CONSTRAINT members_searchsynonym_public_id_key UNIQUE (public_id);


--
-- Name: members_staffinvitation members_staffinvitation_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_staffinvitation
    ADD CONSTRAINT members_staffinvitation_pkey PRIMARY KEY (id);


--
-- Name: members_staffinvitation members_staffinvitation_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_staffinvitation
    ADD CONSTRAINT members_staffinvitation_public_id_key UNIQUE (public_id);


--
-- Name: members_staffinvitation members_staffinvitation_token_hash_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_staffinvitation
    ADD CONSTRAINT members_staffinvitation_token_hash_key UNIQUE (token_hash);


--
-- Name: members_staffrole members_staffrole_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_staffrole
    ADD CONSTRAINT members_staffrole_pkey PRIMARY KEY (id);


--
-- Name: members_staffroleevent members_staffroleevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_staffroleevent
    ADD CONSTRAINT members_staffroleevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: members_suppression members_suppression_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_suppression
    ADD CONSTRAINT members_suppression_pkey PRIMARY KEY (id);


--
-- Name: members_user members_user_email_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_user
    ADD CONSTRAINT members_user_email_key UNIQUE (email);


--
-- Name: members_user_groups members_user_groups_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_user_groups
    ADD CONSTRAINT members_user_groups_pkey PRIMARY KEY (id);


--
-- Name: members_user_groups members_user_groups_user_id_group_id_e4658dba_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_user_groups
    ADD CONSTRAINT members_user_groups_user_id_group_id_e4658dba_uniq UNIQUE (user_id, group_id);


--
-- Name: members_user members_user_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_user
    ADD CONSTRAINT members_user_pkey PRIMARY KEY (id);


--
-- Name: members_user_user_permissions members_user_user_permis_user_id_permission_id_290733df_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_user_user_permissions
    ADD CONSTRAINT members_user_user_permis_user_id_permission_id_290733df_uniq UNIQUE (user_id, permission_id);


--
-- Name: members_user_user_permissions members_user_user_permissions_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_user_user_permissions
    ADD CONSTRAINT members_user_user_permissions_pkey PRIMARY KEY (id);


--
-- Name: messaging_attachment messaging_attachment_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_attachment
    ADD CONSTRAINT messaging_attachment_pkey PRIMARY KEY (id);


--
-- Name: messaging_attachment messaging_attachment_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_attachment
    ADD CONSTRAINT messaging_attachment_public_id_key UNIQUE (public_id);


--
-- Name: messaging_audience messaging_audience_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_audience
    ADD CONSTRAINT messaging_audience_pkey PRIMARY KEY (id);


--
-- Name: messaging_audience messaging_audience_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_audience
    ADD CONSTRAINT messaging_audience_public_id_key UNIQUE (public_id);


--
-- Name: messaging_bounce messaging_bounce_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_bounce
    ADD CONSTRAINT messaging_bounce_pkey PRIMARY KEY (id);


--
-- Name: messaging_budgetslot messaging_budgetslot_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_budgetslot
    ADD CONSTRAINT messaging_budgetslot_pkey PRIMARY KEY (id);


--
-- Name: messaging_delivery messaging_delivery_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_delivery
    ADD CONSTRAINT messaging_delivery_pkey PRIMARY KEY (id);


--
-- Name: messaging_delivery messaging_delivery_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_delivery
    ADD CONSTRAINT messaging_delivery_public_id_key UNIQUE (public_id);


--
-- Name: messaging_deliveryevent messaging_deliveryevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_deliveryevent
    ADD CONSTRAINT messaging_deliveryevent_pkey PRIMARY KEY (id);


--
-- Name: messaging_deliverytotal messaging_deliverytotal_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_deliverytotal
    ADD CONSTRAINT messaging_deliverytotal_pkey PRIMARY KEY (id);


--
-- Name: messaging_digestitem messaging_digestitem_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_digestitem
    ADD CONSTRAINT messaging_digestitem_pkey PRIMARY KEY (id);


--
-- Name: messaging_digestrun messaging_digestrun_delivery_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_digestrun
    ADD CONSTRAINT messaging_digestrun_delivery_id_key UNIQUE (delivery_id);


--
-- Name: messaging_digestrun messaging_digestrun_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_digestrun
    ADD CONSTRAINT messaging_digestrun_pkey PRIMARY KEY (id);


--
-- Name: messaging_digestrun messaging_digestrun_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_digestrun
    ADD CONSTRAINT messaging_digestrun_public_id_key UNIQUE (public_id);


--
-- Name: messaging_domainlimit messaging_domainlimit_domain_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_domainlimit
    ADD CONSTRAINT messaging_domainlimit_domain_key UNIQUE (domain);


--
-- Name: messaging_domainlimit messaging_domainlimit_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_domainlimit
    ADD CONSTRAINT messaging_domainlimit_pkey PRIMARY KEY (id);


--
-- Name: messaging_feedback messaging_feedback_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_feedback
    ADD CONSTRAINT messaging_feedback_pkey PRIMARY KEY (id);


--
-- Name: messaging_followrequest messaging_followrequest_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_followrequest
    ADD CONSTRAINT messaging_followrequest_pkey PRIMARY KEY (id);


--
-- Name: messaging_followrequest messaging_followrequest_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_followrequest
    ADD CONSTRAINT messaging_followrequest_public_id_key UNIQUE (public_id);


--
-- Name: messaging_inboundmail messaging_inboundmail_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_inboundmail
    ADD CONSTRAINT messaging_inboundmail_pkey PRIMARY KEY (id);


--
-- Name: messaging_inboundmail messaging_inboundmail_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_inboundmail
    ADD CONSTRAINT messaging_inboundmail_public_id_key UNIQUE (public_id);


--
-- Name: messaging_inboundmail messaging_inboundmail_sha256_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_inboundmail
    ADD CONSTRAINT messaging_inboundmail_sha256_key UNIQUE (sha256);


--
-- Name: messaging_mailflow messaging_mailflow_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_mailflow
    ADD CONSTRAINT messaging_mailflow_pkey PRIMARY KEY (id);


--
-- Name: messaging_mailstop messaging_mailstop_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_mailstop
    ADD CONSTRAINT messaging_mailstop_pkey PRIMARY KEY (id);


--
-- Name: messaging_mailturn messaging_mailturn_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_mailturn
    ADD CONSTRAINT messaging_mailturn_pkey PRIMARY KEY (id);


--
-- Name: messaging_message messaging_message_dedup_key_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_message
    ADD CONSTRAINT messaging_message_dedup_key_key UNIQUE (dedup_key);


--
-- Name: messaging_message messaging_message_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_message
    ADD CONSTRAINT messaging_message_pkey PRIMARY KEY (id);


--
-- Name: messaging_message messaging_message_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_message
    ADD CONSTRAINT messaging_message_public_id_key UNIQUE (public_id);


--
-- Name: messaging_message messaging_message_supersedes_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_message
    ADD CONSTRAINT messaging_message_supersedes_id_key UNIQUE (supersedes_id);


--
-- Name: messaging_messageevent messaging_messageevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_messageevent
    ADD CONSTRAINT messaging_messageevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: messaging_organisationreach messaging_organisationreach_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_organisationreach
    ADD CONSTRAINT messaging_organisationreach_pkey PRIMARY KEY (id);


--
-- Name: messaging_outboxrow messaging_outboxrow_key_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_outboxrow
    ADD CONSTRAINT messaging_outboxrow_key_key UNIQUE (key);


--
-- Name: messaging_outboxrow messaging_outboxrow_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_outboxrow
    ADD CONSTRAINT messaging_outboxrow_pkey PRIMARY KEY (id);


--
-- Name: messaging_periodicrun messaging_periodicrun_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_periodicrun
    ADD CONSTRAINT messaging_periodicrun_pkey PRIMARY KEY (id);


--
-- Name: messaging_preference messaging_preference_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_preference
    ADD CONSTRAINT messaging_preference_pkey PRIMARY KEY (person_id);


--
-- Name: messaging_receipt messaging_receipt_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_receipt
    ADD CONSTRAINT messaging_receipt_pkey PRIMARY KEY (id);


--
-- Name: messaging_slowdomain messaging_slowdomain_domain_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_slowdomain
    ADD CONSTRAINT messaging_slowdomain_domain_key UNIQUE (domain);


--
-- Name: messaging_slowdomain messaging_slowdomain_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_slowdomain
    ADD CONSTRAINT messaging_slowdomain_pkey PRIMARY KEY (id);


--
-- Name: messaging_snapshot messaging_snapshot_message_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_snapshot
    ADD CONSTRAINT messaging_snapshot_message_id_key UNIQUE (message_id);


--
-- Name: messaging_snapshot messaging_snapshot_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_snapshot
    ADD CONSTRAINT messaging_snapshot_pkey PRIMARY KEY (id);


--
-- Name: messaging_snapshotentry messaging_snapshotentry_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_snapshotentry
    ADD CONSTRAINT messaging_snapshotentry_pkey PRIMARY KEY (id);


--
-- Name: messaging_texttemplate messaging_texttemplate_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_texttemplate
    ADD CONSTRAINT messaging_texttemplate_pkey PRIMARY KEY (id);


--
-- Name: messaging_topic messaging_topic_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_topic
    ADD CONSTRAINT messaging_topic_pkey PRIMARY KEY (id);


--
-- Name: messaging_topic messaging_topic_slug_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_topic
    ADD CONSTRAINT messaging_topic_slug_key UNIQUE (slug);


--
-- Name: messaging_topicfollow messaging_topicfollow_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_topicfollow
    ADD CONSTRAINT messaging_topicfollow_pkey PRIMARY KEY (id);


--
-- Name: messaging_topicweight messaging_topicweight_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_topicweight
    ADD CONSTRAINT messaging_topicweight_pkey PRIMARY KEY (id);


--
-- Name: messaging_webhookdelivery messaging_webhookdelivery_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_webhookdelivery
    ADD CONSTRAINT messaging_webhookdelivery_pkey PRIMARY KEY (id);


--
-- Name: messaging_webhookdelivery messaging_webhookdelivery_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_webhookdelivery
    ADD CONSTRAINT messaging_webhookdelivery_public_id_key UNIQUE (public_id);


--
-- Name: messaging_webhookendpoint messaging_webhookendpoint_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_webhookendpoint
    ADD CONSTRAINT messaging_webhookendpoint_pkey PRIMARY KEY (id);


--
-- Name: messaging_webhookendpoint messaging_webhookendpoint_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_webhookendpoint
    ADD CONSTRAINT messaging_webhookendpoint_public_id_key UNIQUE (public_id);


--
-- Name: messaging_webhookendpointevent messaging_webhookendpointevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_webhookendpointevent
    ADD CONSTRAINT messaging_webhookendpointevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: mfa_authenticator mfa_authenticator_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_pkey PRIMARY KEY (id);


--
-- Name: groups_coordinatorterm one_coordinator_at_a_time; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_coordinatorterm
    ADD CONSTRAINT one_coordinator_at_a_time EXCLUDE USING gist (group_id WITH =, valid WITH &&);


--
-- Name: messaging_mailflow one_mail_flow_per_window; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_mailflow
    ADD CONSTRAINT one_mail_flow_per_window UNIQUE (since, "window", domain);


--
-- Name: members_affiliation one_primary_contact_at_a_time; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_affiliation
    ADD CONSTRAINT one_primary_contact_at_a_time EXCLUDE USING gist (organisation_id WITH =, valid WITH &&) WHERE (is_primary_contact);


--
-- Name: groups_trendvote one_trend_vote_at_a_time; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_trendvote
    ADD CONSTRAINT one_trend_vote_at_a_time EXCLUDE USING gist (group_id WITH =, runs WITH &&);


--
-- Name: pghistory_context pghistory_context_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pghistory_context
    ADD CONSTRAINT pghistory_context_pkey PRIMARY KEY (id);


--
-- Name: surveys_answer surveys_answer_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.surveys_answer
    ADD CONSTRAINT surveys_answer_pkey PRIMARY KEY (id);


--
-- Name: surveys_answerevent surveys_answerevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.surveys_answerevent
    ADD CONSTRAINT surveys_answerevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: surveys_choice surveys_choice_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.surveys_choice
    ADD CONSTRAINT surveys_choice_pkey PRIMARY KEY (id);


--
-- Name: surveys_question surveys_question_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.surveys_question
    ADD CONSTRAINT surveys_question_pkey PRIMARY KEY (id);


--
-- Name: surveys_response surveys_response_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.surveys_response
    ADD CONSTRAINT surveys_response_pkey PRIMARY KEY (id);


--
-- Name: surveys_response surveys_response_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.surveys_response
    ADD CONSTRAINT surveys_response_public_id_key UNIQUE (public_id);


--
-- Name: surveys_responseevent surveys_responseevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.surveys_responseevent
    ADD CONSTRAINT surveys_responseevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: surveys_survey surveys_survey_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.surveys_survey
    ADD CONSTRAINT surveys_survey_pkey PRIMARY KEY (id);


--
-- Name: surveys_survey surveys_survey_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.surveys_survey
    ADD CONSTRAINT surveys_survey_public_id_key UNIQUE (public_id);


--
-- Name: surveys_surveyevent surveys_surveyevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.surveys_surveyevent
    ADD CONSTRAINT surveys_surveyevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: surveys_surveyversion surveys_surveyversion_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.surveys_surveyversion
    ADD CONSTRAINT surveys_surveyversion_pkey PRIMARY KEY (id);


--
-- Name: surveys_target surveys_target_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.surveys_target
    ADD CONSTRAINT surveys_target_pkey PRIMARY KEY (id);


--
-- Name: surveys_wave surveys_wave_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.surveys_wave
    ADD CONSTRAINT surveys_wave_pkey PRIMARY KEY (id);


--
-- Name: surveys_wave surveys_wave_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.surveys_wave
    ADD CONSTRAINT surveys_wave_public_id_key UNIQUE (public_id);


--
-- Name: surveys_waveevent surveys_waveevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.surveys_waveevent
    ADD CONSTRAINT surveys_waveevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: usersessions_usersession usersessions_usersession_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.usersessions_usersession
    ADD CONSTRAINT usersessions_usersession_pkey PRIMARY KEY (id);


--
-- Name: usersessions_usersession usersessions_usersession_session_key_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.usersessions_usersession
    ADD CONSTRAINT usersessions_usersession_session_key_key UNIQUE (session_key);


--
-- Name: account_emailaddress_email_03be32b2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX account_emailaddress_email_03be32b2 ON public.account_emailaddress USING btree (email);


--
-- Name: account_emailaddress_email_03be32b2_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX account_emailaddress_email_03be32b2_like ON public.account_emailaddress USING btree (email varchar_pattern_ops);


--
-- Name: account_emailaddress_user_id_2c513194; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX account_emailaddress_user_id_2c513194 ON public.account_emailaddress USING btree (user_id);


--
-- Name: account_emailconfirmation_email_address_id_5b7f8c58; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX account_emailconfirmation_email_address_id_5b7f8c58 ON public.account_emailconfirmation USING btree (email_address_id);


--
-- Name: account_emailconfirmation_key_f43612bd_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX account_emailconfirmation_key_f43612bd_like ON public.account_emailconfirmation USING btree (key varchar_pattern_ops);


--
-- Name: action_item_order; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX action_item_order ON public.groups_actionitem USING btree (due_on, public_id);


--
-- Name: activity_once_a_day; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX activity_once_a_day ON public.groups_activityentry USING btree (network_id, organisation_id, day, kind);


--
-- Name: agenda_order; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX agenda_order ON public.groups_jointagenda USING btree (created_at DESC, public_id);


--
-- Name: agenda_version_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX agenda_version_once ON public.groups_jointagenda USING btree (group_id, number);


--
-- Name: agreement_order; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX agreement_order ON public.groups_agreement USING btree (created_at DESC, public_id);


--
-- Name: answer_counts; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX answer_counts ON public.surveys_answer USING btree (question_id, choice_id);


--
-- Name: answer_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX answer_once ON public.surveys_answer USING btree (response_id, question_id, choice_id) NULLS NOT DISTINCT;


--
-- Name: auth_group_name_a6ea08ec_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX auth_group_name_a6ea08ec_like ON public.auth_group USING btree (name varchar_pattern_ops);


--
-- Name: auth_group_permissions_group_id_b120cbf9; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX auth_group_permissions_group_id_b120cbf9 ON public.auth_group_permissions USING btree (group_id);


--
-- Name: auth_group_permissions_permission_id_84c5c92e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX auth_group_permissions_permission_id_84c5c92e ON public.auth_group_permissions USING btree (permission_id);


--
-- Name: auth_permission_content_type_id_2f476e4b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX auth_permission_content_type_id_2f476e4b ON public.auth_permission USING btree (content_type_id);


--
-- Name: bounce_address; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX bounce_address ON public.messaging_bounce USING btree (address, at);


--
-- Name: bounce_once_per_delivery; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX bounce_once_per_delivery ON public.messaging_bounce USING btree (delivery_id, kind);


--
-- Name: building_name_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX building_name_once ON public.members_building USING btree (lower((name)::text));


--
-- Name: charter_accepted_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX charter_accepted_once ON public.groups_charteracceptance USING btree (version_id, organisation_id);


--
-- Name: charter_number_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX charter_number_once ON public.groups_charterversion USING btree (network_id, number);


--
-- Name: choice_code_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX choice_code_once ON public.surveys_choice USING btree (question_id, code);


--
-- Name: config_cache_expires; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX config_cache_expires ON public.config_cache USING btree (expires);


--
-- Name: consultations_ballotage_consultation_id_8b41b88e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consultations_ballotage_consultation_id_8b41b88e ON public.consultations_ballotage USING btree (consultation_id);


--
-- Name: consultations_ballotageevent_by_id_c25d2d40; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consultations_ballotageevent_by_id_c25d2d40 ON public.consultations_ballotageevent USING btree (by_id);


--
-- Name: consultations_ballotageevent_second_by_id_e150a049; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consultations_ballotageevent_second_by_id_e150a049 ON public.consultations_ballotageevent USING btree (second_by_id);


--
-- Name: consultations_ballotagehistory_consultation_id_8b7d4b9a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consultations_ballotagehistory_consultation_id_8b7d4b9a ON public.consultations_ballotagehistory USING btree (consultation_id);


--
-- Name: consultations_ballotagehistory_pgh_context_id_16eb0291; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consultations_ballotagehistory_pgh_context_id_16eb0291 ON public.consultations_ballotagehistory USING btree (pgh_context_id);


--
-- Name: consultations_ballotagehistory_pgh_obj_id_f1f1cd47; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consultations_ballotagehistory_pgh_obj_id_f1f1cd47 ON public.consultations_ballotagehistory USING btree (pgh_obj_id);


--
-- Name: consultations_consultation_announced_by_id_c18d9e25; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consultations_consultation_announced_by_id_c18d9e25 ON public.consultations_consultation USING btree (announced_by_id);


--
-- Name: consultations_consultation_network_id_a8ee5995; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consultations_consultation_network_id_a8ee5995 ON public.consultations_consultation USING btree (network_id);


--
-- Name: consultations_consultation_organiser_id_648f2325; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consultations_consultation_organiser_id_648f2325 ON public.consultations_consultation USING btree (organiser_id);


--
-- Name: consultations_consultation_prepared_by_id_99b13a64; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consultations_consultation_prepared_by_id_99b13a64 ON public.consultations_consultation USING btree (prepared_by_id);


--
-- Name: consultations_consultation_slug_d3f771f5_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consultations_consultation_slug_d3f771f5_like ON public.consultations_consultation USING btree (slug varchar_pattern_ops);


--
-- Name: consultations_consultationevent_announced_by_id_b7571c97; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consultations_consultationevent_announced_by_id_b7571c97 ON public.consultations_consultationevent USING btree (announced_by_id);


--
-- Name: consultations_consultationevent_network_id_127a0e8a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consultations_consultationevent_network_id_127a0e8a ON public.consultations_consultationevent USING btree (network_id);


--
-- Name: consultations_consultationevent_organiser_id_98163842; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consultations_consultationevent_organiser_id_98163842 ON public.consultations_consultationevent USING btree (organiser_id);


--
-- Name: consultations_consultationevent_pgh_context_id_a0d4ecc7; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consultations_consultationevent_pgh_context_id_a0d4ecc7 ON public.consultations_consultationevent USING btree (pgh_context_id);


--
-- Name: consultations_consultationevent_pgh_obj_id_601b639a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consultations_consultationevent_pgh_obj_id_601b639a ON public.consultations_consultationevent USING btree (pgh_obj_id);


--
-- Name: consultations_consultationevent_prepared_by_id_9706884f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consultations_consultationevent_prepared_by_id_9706884f ON public.consultations_consultationevent USING btree (prepared_by_id);


--
-- Name: consultations_materialversion_consultation_id_012123ec; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consultations_materialversion_consultation_id_012123ec ON public.consultations_materialversion USING btree (consultation_id);


--
-- Name: consultations_option_ballotage_id_8f7eb347; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consultations_option_ballotage_id_8f7eb347 ON public.consultations_option USING btree (ballotage_id);


--
-- Name: consultations_option_pool_id_d1115b60; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consultations_option_pool_id_d1115b60 ON public.consultations_option USING btree (pool_id);


--
-- Name: consultations_optionevent_ballotage_id_855bb9b5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consultations_optionevent_ballotage_id_855bb9b5 ON public.consultations_optionevent USING btree (ballotage_id);


--
-- Name: consultations_optionevent_pgh_context_id_388d570e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consultations_optionevent_pgh_context_id_388d570e ON public.consultations_optionevent USING btree (pgh_context_id);


--
-- Name: consultations_optionevent_pgh_obj_id_cad30af9; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consultations_optionevent_pgh_obj_id_cad30af9 ON public.consultations_optionevent USING btree (pgh_obj_id);


--
-- Name: consultations_optionevent_pool_id_e1f3f445; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consultations_optionevent_pool_id_e1f3f445 ON public.consultations_optionevent USING btree (pool_id);


--
-- Name: consultations_pool_ballotage_id_41cb7ad9; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consultations_pool_ballotage_id_41cb7ad9 ON public.consultations_pool USING btree (ballotage_id);


--
-- Name: consultations_poolevent_ballotage_id_5210b1cf; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consultations_poolevent_ballotage_id_5210b1cf ON public.consultations_poolevent USING btree (ballotage_id);


--
-- Name: consultations_poolevent_pgh_context_id_0ddaf301; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consultations_poolevent_pgh_context_id_0ddaf301 ON public.consultations_poolevent USING btree (pgh_context_id);


--
-- Name: consultations_poolevent_pgh_obj_id_895efae9; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consultations_poolevent_pgh_obj_id_895efae9 ON public.consultations_poolevent USING btree (pgh_obj_id);


--
-- Name: consultations_promise_consultation_id_ad5a3b68; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consultations_promise_consultation_id_ad5a3b68 ON public.consultations_promise USING btree (consultation_id);


--
-- Name: consultations_proposedact_by_id_669ddc75; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consultations_proposedact_by_id_669ddc75 ON public.consultations_proposedact USING btree (by_id);


--
-- Name: consultations_remark_consultation_id_da307c90; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consultations_remark_consultation_id_da307c90 ON public.consultations_remark USING btree (consultation_id);


--
-- Name: consultations_remark_organisation_id_d3016b86; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consultations_remark_organisation_id_d3016b86 ON public.consultations_remark USING btree (organisation_id);


--
-- Name: consultations_remark_person_id_fe7a792f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consultations_remark_person_id_fe7a792f ON public.consultations_remark USING btree (person_id);


--
-- Name: consultations_remark_section_id_e2d654ff; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consultations_remark_section_id_e2d654ff ON public.consultations_remark USING btree (section_id);


--
-- Name: consultations_remark_version_id_6cfc2877; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consultations_remark_version_id_6cfc2877 ON public.consultations_remark USING btree (version_id);


--
-- Name: consultations_remarkdecision_approved_by_id_cc70a978; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consultations_remarkdecision_approved_by_id_cc70a978 ON public.consultations_remarkdecision USING btree (approved_by_id);


--
-- Name: consultations_remarkdecision_drafted_by_id_435517a7; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consultations_remarkdecision_drafted_by_id_435517a7 ON public.consultations_remarkdecision USING btree (drafted_by_id);


--
-- Name: consultations_remarkdecision_promise_id_4c86e9a6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consultations_remarkdecision_promise_id_4c86e9a6 ON public.consultations_remarkdecision USING btree (promise_id);


--
-- Name: consultations_remarkdecisionevent_approved_by_id_81888285; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consultations_remarkdecisionevent_approved_by_id_81888285 ON public.consultations_remarkdecisionevent USING btree (approved_by_id);


--
-- Name: consultations_remarkdecisionevent_drafted_by_id_b172c752; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consultations_remarkdecisionevent_drafted_by_id_b172c752 ON public.consultations_remarkdecisionevent USING btree (drafted_by_id);


--
-- Name: consultations_remarkdecisionevent_pgh_context_id_6ff3cb85; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consultations_remarkdecisionevent_pgh_context_id_6ff3cb85 ON public.consultations_remarkdecisionevent USING btree (pgh_context_id);


--
-- Name: consultations_remarkdecisionevent_pgh_obj_id_0cb109a6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consultations_remarkdecisionevent_pgh_obj_id_0cb109a6 ON public.consultations_remarkdecisionevent USING btree (pgh_obj_id);


--
-- Name: consultations_remarkdecisionevent_promise_id_cbecdb71; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consultations_remarkdecisionevent_promise_id_cbecdb71 ON public.consultations_remarkdecisionevent USING btree (promise_id);


--
-- Name: consultations_remarkdecisionevent_remark_id_a1943fe8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consultations_remarkdecisionevent_remark_id_a1943fe8 ON public.consultations_remarkdecisionevent USING btree (remark_id);


--
-- Name: consultations_report_prepared_by_id_15f2ea56; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consultations_report_prepared_by_id_15f2ea56 ON public.consultations_report USING btree (prepared_by_id);


--
-- Name: consultations_report_published_by_id_3f552452; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consultations_report_published_by_id_3f552452 ON public.consultations_report USING btree (published_by_id);


--
-- Name: consultations_result_second_signed_by_id_0a9c2f43; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consultations_result_second_signed_by_id_0a9c2f43 ON public.consultations_result USING btree (second_signed_by_id);


--
-- Name: consultations_result_signed_by_id_361c7031; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consultations_result_signed_by_id_361c7031 ON public.consultations_result USING btree (signed_by_id);


--
-- Name: consultations_section_anchor_1a99a071; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consultations_section_anchor_1a99a071 ON public.consultations_section USING btree (anchor);


--
-- Name: consultations_section_anchor_1a99a071_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consultations_section_anchor_1a99a071_like ON public.consultations_section USING btree (anchor varchar_pattern_ops);


--
-- Name: consultations_section_version_id_4e798e0f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consultations_section_version_id_4e798e0f ON public.consultations_section USING btree (version_id);


--
-- Name: consultations_tally_ballotage_id_6408000a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consultations_tally_ballotage_id_6408000a ON public.consultations_tally USING btree (ballotage_id);


--
-- Name: consultations_tally_by_id_452e92db; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consultations_tally_by_id_452e92db ON public.consultations_tally USING btree (by_id);


--
-- Name: contact_order; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX contact_order ON public.groups_contactlog USING btree (happened_at DESC, public_id);


--
-- Name: contact_point_once_per_organisation; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX contact_point_once_per_organisation ON public.members_contactpoint USING btree (organisation_id, kind, value);


--
-- Name: contact_point_once_per_person; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX contact_point_once_per_person ON public.members_contactpoint USING btree (person_id, kind, value);


--
-- Name: contact_point_value; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX contact_point_value ON public.members_contactpoint USING btree (kind, value);


--
-- Name: day_of_a_series_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX day_of_a_series_once ON public.groups_contactlog USING btree (series_id, slot_on);


--
-- Name: delivery_due; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX delivery_due ON public.messaging_delivery USING btree (priority, not_before, id) WHERE (((channel)::text = 'email'::text) AND ((state)::text = ANY ((ARRAY['queued'::character varying, 'retry_wait'::character varying])::text[])));


--
-- Name: delivery_event_order; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX delivery_event_order ON public.messaging_deliveryevent USING btree (delivery_id, at);


--
-- Name: delivery_message_state; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX delivery_message_state ON public.messaging_delivery USING btree (message_id, state);


--
-- Name: delivery_undecided; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX delivery_undecided ON public.messaging_delivery USING btree (created_at, public_id) WHERE ((state)::text = ANY ((ARRAY['in_doubt'::character varying, 'dead'::character varying])::text[]));


--
-- Name: digest_item_once_per_person; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX digest_item_once_per_person ON public.messaging_digestitem USING btree (person_id, key);


--
-- Name: digest_item_waiting; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX digest_item_waiting ON public.messaging_digestitem USING btree (person_id, created_at) WHERE (run_id IS NULL);


--
-- Name: digest_run_unfinished; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX digest_run_unfinished ON public.messaging_digestrun USING btree (id) WHERE ((state)::text = ANY ((ARRAY['open'::character varying, 'frozen'::character varying])::text[]));


--
-- Name: django_admin_log_content_type_id_c4bce8eb; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX django_admin_log_content_type_id_c4bce8eb ON public.django_admin_log USING btree (content_type_id);


--
-- Name: django_admin_log_user_id_c564eba6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX django_admin_log_user_id_c564eba6 ON public.django_admin_log USING btree (user_id);


--
-- Name: django_session_expire_date_a5c62663; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX django_session_expire_date_a5c62663 ON public.django_session USING btree (expire_date);


--
-- Name: django_session_session_key_c0390e0f_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX django_session_session_key_c0390e0f_like ON public.django_session USING btree (session_key varchar_pattern_ops);


--
-- Name: draft_comment_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX draft_comment_once ON public.groups_draftcomment USING btree (review_id, organisation_id);


--
-- Name: draft_review_order; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX draft_review_order ON public.groups_draftreview USING btree (sent_at DESC, public_id);


--
-- Name: entry_contact_point; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX entry_contact_point ON public.messaging_snapshotentry USING btree (contact_point_id, snapshot_id);


--
-- Name: entry_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX entry_person ON public.messaging_snapshotentry USING btree (person_id, snapshot_id);


--
-- Name: events_event_created_by_id_2c28ea90; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX events_event_created_by_id_2c28ea90 ON public.events_event USING btree (created_by_id);


--
-- Name: events_event_network_id_187e7527; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX events_event_network_id_187e7527 ON public.events_event USING btree (network_id);


--
-- Name: events_event_organiser_id_3bd40ec3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX events_event_organiser_id_3bd40ec3 ON public.events_event USING btree (organiser_id);


--
-- Name: events_eventevent_created_by_id_d2edbe3e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX events_eventevent_created_by_id_d2edbe3e ON public.events_eventevent USING btree (created_by_id);


--
-- Name: events_eventevent_network_id_784135a0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX events_eventevent_network_id_784135a0 ON public.events_eventevent USING btree (network_id);


--
-- Name: events_eventevent_organiser_id_a9048461; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX events_eventevent_organiser_id_a9048461 ON public.events_eventevent USING btree (organiser_id);


--
-- Name: events_eventevent_pgh_context_id_a411c86e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX events_eventevent_pgh_context_id_a411c86e ON public.events_eventevent USING btree (pgh_context_id);


--
-- Name: events_eventevent_pgh_obj_id_03ebdd0a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX events_eventevent_pgh_obj_id_03ebdd0a ON public.events_eventevent USING btree (pgh_obj_id);


--
-- Name: events_occurrence_event_id_f506980f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX events_occurrence_event_id_f506980f ON public.events_occurrence USING btree (event_id);


--
-- Name: events_occurrence_venue_id_a5b40371; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX events_occurrence_venue_id_a5b40371 ON public.events_occurrence USING btree (venue_id);


--
-- Name: events_occurrenceevent_event_id_ed0157b9; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX events_occurrenceevent_event_id_ed0157b9 ON public.events_occurrenceevent USING btree (event_id);


--
-- Name: events_occurrenceevent_pgh_context_id_7b4b5e12; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX events_occurrenceevent_pgh_context_id_7b4b5e12 ON public.events_occurrenceevent USING btree (pgh_context_id);


--
-- Name: events_occurrenceevent_pgh_obj_id_f75acbff; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX events_occurrenceevent_pgh_obj_id_f75acbff ON public.events_occurrenceevent USING btree (pgh_obj_id);


--
-- Name: events_occurrenceevent_venue_id_4b0f6cd6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX events_occurrenceevent_venue_id_4b0f6cd6 ON public.events_occurrenceevent USING btree (venue_id);


--
-- Name: events_registration_occurrence_id_dafb455f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX events_registration_occurrence_id_dafb455f ON public.events_registration USING btree (occurrence_id);


--
-- Name: events_registration_organisation_id_16c625a5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX events_registration_organisation_id_16c625a5 ON public.events_registration USING btree (organisation_id);


--
-- Name: events_registration_person_id_529d1a9a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX events_registration_person_id_529d1a9a ON public.events_registration USING btree (person_id);


--
-- Name: events_registration_registered_by_id_17a3e97a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX events_registration_registered_by_id_17a3e97a ON public.events_registration USING btree (registered_by_id);


--
-- Name: events_registrationevent_occurrence_id_861a2fc5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX events_registrationevent_occurrence_id_861a2fc5 ON public.events_registrationevent USING btree (occurrence_id);


--
-- Name: events_registrationevent_organisation_id_3d3e3e1e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX events_registrationevent_organisation_id_3d3e3e1e ON public.events_registrationevent USING btree (organisation_id);


--
-- Name: events_registrationevent_person_id_de594e13; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX events_registrationevent_person_id_de594e13 ON public.events_registrationevent USING btree (person_id);


--
-- Name: events_registrationevent_pgh_context_id_cb9688e3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX events_registrationevent_pgh_context_id_cb9688e3 ON public.events_registrationevent USING btree (pgh_context_id);


--
-- Name: events_registrationevent_pgh_obj_id_4c316c0e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX events_registrationevent_pgh_obj_id_4c316c0e ON public.events_registrationevent USING btree (pgh_obj_id);


--
-- Name: events_registrationevent_registered_by_id_4cf7e955; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX events_registrationevent_registered_by_id_4cf7e955 ON public.events_registrationevent USING btree (registered_by_id);


--
-- Name: events_venue_network_id_1a2f9461; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX events_venue_network_id_1a2f9461 ON public.events_venue USING btree (network_id);


--
-- Name: feedback_revision_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX feedback_revision_once ON public.messaging_feedback USING btree (receipt_id, revision);


--
-- Name: group_member_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX group_member_once ON public.groups_groupmember USING btree (group_id, organisation_id, person_id) NULLS NOT DISTINCT;


--
-- Name: groups_actionitem_closed_by_id_59eb2b60; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_actionitem_closed_by_id_59eb2b60 ON public.groups_actionitem USING btree (closed_by_id);


--
-- Name: groups_actionitem_created_by_id_d145c773; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_actionitem_created_by_id_d145c773 ON public.groups_actionitem USING btree (created_by_id);


--
-- Name: groups_actionitem_group_id_62e24790; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_actionitem_group_id_62e24790 ON public.groups_actionitem USING btree (group_id);


--
-- Name: groups_actionitem_milestone_id_51c2a44e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_actionitem_milestone_id_51c2a44e ON public.groups_actionitem USING btree (milestone_id);


--
-- Name: groups_actionitem_network_id_bff46afa; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_actionitem_network_id_bff46afa ON public.groups_actionitem USING btree (network_id);


--
-- Name: groups_actionitem_organisation_id_921b827d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_actionitem_organisation_id_921b827d ON public.groups_actionitem USING btree (organisation_id);


--
-- Name: groups_actionitem_person_id_5c33fb2a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_actionitem_person_id_5c33fb2a ON public.groups_actionitem USING btree (person_id);


--
-- Name: groups_actionitem_source_id_16dac37c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_actionitem_source_id_16dac37c ON public.groups_actionitem USING btree (source_id);


--
-- Name: groups_actionitemevent_closed_by_id_672e3908; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_actionitemevent_closed_by_id_672e3908 ON public.groups_actionitemevent USING btree (closed_by_id);


--
-- Name: groups_actionitemevent_created_by_id_7e40ced2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_actionitemevent_created_by_id_7e40ced2 ON public.groups_actionitemevent USING btree (created_by_id);


--
-- Name: groups_actionitemevent_group_id_e83180e9; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_actionitemevent_group_id_e83180e9 ON public.groups_actionitemevent USING btree (group_id);


--
-- Name: groups_actionitemevent_milestone_id_74524a01; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_actionitemevent_milestone_id_74524a01 ON public.groups_actionitemevent USING btree (milestone_id);


--
-- Name: groups_actionitemevent_network_id_15303cec; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_actionitemevent_network_id_15303cec ON public.groups_actionitemevent USING btree (network_id);


--
-- Name: groups_actionitemevent_organisation_id_c2cc7452; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_actionitemevent_organisation_id_c2cc7452 ON public.groups_actionitemevent USING btree (organisation_id);


--
-- Name: groups_actionitemevent_person_id_709caf49; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_actionitemevent_person_id_709caf49 ON public.groups_actionitemevent USING btree (person_id);


--
-- Name: groups_actionitemevent_pgh_context_id_38393105; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_actionitemevent_pgh_context_id_38393105 ON public.groups_actionitemevent USING btree (pgh_context_id);


--
-- Name: groups_actionitemevent_pgh_obj_id_77b2ae82; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_actionitemevent_pgh_obj_id_77b2ae82 ON public.groups_actionitemevent USING btree (pgh_obj_id);


--
-- Name: groups_actionitemevent_source_id_bc9ec1d9; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_actionitemevent_source_id_bc9ec1d9 ON public.groups_actionitemevent USING btree (source_id);


--
-- Name: groups_activityentry_network_id_cc476336; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_activityentry_network_id_cc476336 ON public.groups_activityentry USING btree (network_id);


--
-- Name: groups_activityentry_organisation_id_e8b102c2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_activityentry_organisation_id_e8b102c2 ON public.groups_activityentry USING btree (organisation_id);


--
-- Name: groups_agendacomment_created_by_id_b5625e2e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_agendacomment_created_by_id_b5625e2e ON public.groups_agendacomment USING btree (created_by_id);


--
-- Name: groups_agendacomment_item_id_360b8227; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_agendacomment_item_id_360b8227 ON public.groups_agendacomment USING btree (item_id);


--
-- Name: groups_agendacomment_organisation_id_dde5511f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_agendacomment_organisation_id_dde5511f ON public.groups_agendacomment USING btree (organisation_id);


--
-- Name: groups_agendaitem_agenda_id_f4a4a5f3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_agendaitem_agenda_id_f4a4a5f3 ON public.groups_agendaitem USING btree (agenda_id);


--
-- Name: groups_agendaitem_created_by_id_7d9c3169; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_agendaitem_created_by_id_7d9c3169 ON public.groups_agendaitem USING btree (created_by_id);


--
-- Name: groups_agendaitem_organisation_id_a4434e4a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_agendaitem_organisation_id_a4434e4a ON public.groups_agendaitem USING btree (organisation_id);


--
-- Name: groups_agendaitemevent_agenda_id_5f165fc5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_agendaitemevent_agenda_id_5f165fc5 ON public.groups_agendaitemevent USING btree (agenda_id);


--
-- Name: groups_agendaitemevent_created_by_id_71b32dba; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_agendaitemevent_created_by_id_71b32dba ON public.groups_agendaitemevent USING btree (created_by_id);


--
-- Name: groups_agendaitemevent_organisation_id_fec97c8b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_agendaitemevent_organisation_id_fec97c8b ON public.groups_agendaitemevent USING btree (organisation_id);


--
-- Name: groups_agendaitemevent_pgh_context_id_8ad1e4aa; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_agendaitemevent_pgh_context_id_8ad1e4aa ON public.groups_agendaitemevent USING btree (pgh_context_id);


--
-- Name: groups_agendaitemevent_pgh_obj_id_7097f302; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_agendaitemevent_pgh_obj_id_7097f302 ON public.groups_agendaitemevent USING btree (pgh_obj_id);


--
-- Name: groups_agreement_amends_id_f9bf3361; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_agreement_amends_id_f9bf3361 ON public.groups_agreement USING btree (amends_id);


--
-- Name: groups_agreement_created_by_id_71a6cb88; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_agreement_created_by_id_71a6cb88 ON public.groups_agreement USING btree (created_by_id);


--
-- Name: groups_agreement_group_id_d7f639e0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_agreement_group_id_d7f639e0 ON public.groups_agreement USING btree (group_id);


--
-- Name: groups_agreement_network_id_7d67805c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_agreement_network_id_7d67805c ON public.groups_agreement USING btree (network_id);


--
-- Name: groups_agreement_version_id_7bc05d09; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_agreement_version_id_7bc05d09 ON public.groups_agreement USING btree (version_id);


--
-- Name: groups_agreementevent_amends_id_b83be25a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_agreementevent_amends_id_b83be25a ON public.groups_agreementevent USING btree (amends_id);


--
-- Name: groups_agreementevent_created_by_id_375acc6b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_agreementevent_created_by_id_375acc6b ON public.groups_agreementevent USING btree (created_by_id);


--
-- Name: groups_agreementevent_group_id_4990e874; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_agreementevent_group_id_4990e874 ON public.groups_agreementevent USING btree (group_id);


--
-- Name: groups_agreementevent_network_id_aff50b17; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_agreementevent_network_id_aff50b17 ON public.groups_agreementevent USING btree (network_id);


--
-- Name: groups_agreementevent_pgh_context_id_757b1d3f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_agreementevent_pgh_context_id_757b1d3f ON public.groups_agreementevent USING btree (pgh_context_id);


--
-- Name: groups_agreementevent_pgh_obj_id_3c1c8b86; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_agreementevent_pgh_obj_id_3c1c8b86 ON public.groups_agreementevent USING btree (pgh_obj_id);


--
-- Name: groups_agreementevent_version_id_36b2fe4a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_agreementevent_version_id_36b2fe4a ON public.groups_agreementevent USING btree (version_id);


--
-- Name: groups_agreementversion_added_by_id_990a7ee6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_agreementversion_added_by_id_990a7ee6 ON public.groups_agreementversion USING btree (added_by_id);


--
-- Name: groups_agreementversion_agreement_id_d1b378d4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_agreementversion_agreement_id_d1b378d4 ON public.groups_agreementversion USING btree (agreement_id);


--
-- Name: groups_charteracceptance_organisation_id_f9842124; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_charteracceptance_organisation_id_f9842124 ON public.groups_charteracceptance USING btree (organisation_id);


--
-- Name: groups_charteracceptance_person_id_e564395d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_charteracceptance_person_id_e564395d ON public.groups_charteracceptance USING btree (person_id);


--
-- Name: groups_charteracceptance_version_id_e68190c5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_charteracceptance_version_id_e68190c5 ON public.groups_charteracceptance USING btree (version_id);


--
-- Name: groups_charterversion_network_id_7818554e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_charterversion_network_id_7818554e ON public.groups_charterversion USING btree (network_id);


--
-- Name: groups_charterversion_published_by_id_ca11ced8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_charterversion_published_by_id_ca11ced8 ON public.groups_charterversion USING btree (published_by_id);


--
-- Name: groups_contactlog_group_id_51bd815e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_contactlog_group_id_51bd815e ON public.groups_contactlog USING btree (group_id);


--
-- Name: groups_contactlog_logged_by_id_c6d72728; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_contactlog_logged_by_id_c6d72728 ON public.groups_contactlog USING btree (logged_by_id);


--
-- Name: groups_contactlog_mentoring_id_86c3120a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_contactlog_mentoring_id_86c3120a ON public.groups_contactlog USING btree (mentoring_id);


--
-- Name: groups_contactlog_network_id_49bbd4db; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_contactlog_network_id_49bbd4db ON public.groups_contactlog USING btree (network_id);


--
-- Name: groups_contactlog_organisations_contactlog_id_a4039561; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_contactlog_organisations_contactlog_id_a4039561 ON public.groups_contactlog_organisations USING btree (contactlog_id);


--
-- Name: groups_contactlog_organisations_organisation_id_7dbc1c1f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_contactlog_organisations_organisation_id_7dbc1c1f ON public.groups_contactlog_organisations USING btree (organisation_id);


--
-- Name: groups_contactlog_people_contactlog_id_b3daab02; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_contactlog_people_contactlog_id_b3daab02 ON public.groups_contactlog_people USING btree (contactlog_id);


--
-- Name: groups_contactlog_people_person_id_1737e2f8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_contactlog_people_person_id_1737e2f8 ON public.groups_contactlog_people USING btree (person_id);


--
-- Name: groups_contactlog_series_id_6ea7190e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_contactlog_series_id_6ea7190e ON public.groups_contactlog USING btree (series_id);


--
-- Name: groups_coordinatorapplication_applied_by_id_8dc7b5f4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_coordinatorapplication_applied_by_id_8dc7b5f4 ON public.groups_coordinatorapplication USING btree (applied_by_id);


--
-- Name: groups_coordinatorapplication_call_id_a535a335; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_coordinatorapplication_call_id_a535a335 ON public.groups_coordinatorapplication USING btree (call_id);


--
-- Name: groups_coordinatorapplication_organisation_id_f01ebab6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_coordinatorapplication_organisation_id_f01ebab6 ON public.groups_coordinatorapplication USING btree (organisation_id);


--
-- Name: groups_coordinatorcall_created_by_id_b4d3e610; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_coordinatorcall_created_by_id_b4d3e610 ON public.groups_coordinatorcall USING btree (created_by_id);


--
-- Name: groups_coordinatorcall_group_id_25645b7d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_coordinatorcall_group_id_25645b7d ON public.groups_coordinatorcall USING btree (group_id);


--
-- Name: groups_coordinatorterm_group_id_c805dd0a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_coordinatorterm_group_id_c805dd0a ON public.groups_coordinatorterm USING btree (group_id);


--
-- Name: groups_coordinatorterm_named_by_id_08d54208; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_coordinatorterm_named_by_id_08d54208 ON public.groups_coordinatorterm USING btree (named_by_id);


--
-- Name: groups_coordinatorterm_organisation_id_2beac2fd; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_coordinatorterm_organisation_id_2beac2fd ON public.groups_coordinatorterm USING btree (organisation_id);


--
-- Name: groups_draftcomment_answered_by_id_474fd0f7; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_draftcomment_answered_by_id_474fd0f7 ON public.groups_draftcomment USING btree (answered_by_id);


--
-- Name: groups_draftcomment_organisation_id_d2a2086a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_draftcomment_organisation_id_d2a2086a ON public.groups_draftcomment USING btree (organisation_id);


--
-- Name: groups_draftcomment_review_id_5030a733; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_draftcomment_review_id_5030a733 ON public.groups_draftcomment USING btree (review_id);


--
-- Name: groups_draftcomment_written_by_id_bfd343ce; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_draftcomment_written_by_id_bfd343ce ON public.groups_draftcomment USING btree (written_by_id);


--
-- Name: groups_draftreview_agenda_id_b233c3df; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_draftreview_agenda_id_b233c3df ON public.groups_draftreview USING btree (agenda_id);


--
-- Name: groups_draftreview_card_id_88376913; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_draftreview_card_id_88376913 ON public.groups_draftreview USING btree (card_id);


--
-- Name: groups_draftreview_group_id_e2e312a0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_draftreview_group_id_e2e312a0 ON public.groups_draftreview USING btree (group_id);


--
-- Name: groups_draftreview_roadmap_id_de3d0c9b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_draftreview_roadmap_id_de3d0c9b ON public.groups_draftreview USING btree (roadmap_id);


--
-- Name: groups_draftreview_sent_by_id_5205be4d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_draftreview_sent_by_id_5205be4d ON public.groups_draftreview USING btree (sent_by_id);


--
-- Name: groups_fundingsource_network_id_7dd27386; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_fundingsource_network_id_7dd27386 ON public.groups_fundingsource USING btree (network_id);


--
-- Name: groups_fundingsource_organisation_id_9c5a3f26; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_fundingsource_organisation_id_9c5a3f26 ON public.groups_fundingsource USING btree (organisation_id);


--
-- Name: groups_fundingsourceevent_network_id_9a6146ce; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_fundingsourceevent_network_id_9a6146ce ON public.groups_fundingsourceevent USING btree (network_id);


--
-- Name: groups_fundingsourceevent_organisation_id_0d6b59ee; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_fundingsourceevent_organisation_id_0d6b59ee ON public.groups_fundingsourceevent USING btree (organisation_id);


--
-- Name: groups_fundingsourceevent_pgh_context_id_27833194; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_fundingsourceevent_pgh_context_id_27833194 ON public.groups_fundingsourceevent USING btree (pgh_context_id);


--
-- Name: groups_fundingsourceevent_pgh_obj_id_4e15caa1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_fundingsourceevent_pgh_obj_id_4e15caa1 ON public.groups_fundingsourceevent USING btree (pgh_obj_id);


--
-- Name: groups_goal_roadmap_id_df1a08f4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_goal_roadmap_id_df1a08f4 ON public.groups_goal USING btree (roadmap_id);


--
-- Name: groups_goal_specialisation_id_c8147ca5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_goal_specialisation_id_c8147ca5 ON public.groups_goal USING btree (specialisation_id);


--
-- Name: groups_goal_theme_id_dccc1bd0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_goal_theme_id_dccc1bd0 ON public.groups_goal USING btree (theme_id);


--
-- Name: groups_group_coordinator_id_9b04baea; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_group_coordinator_id_9b04baea ON public.groups_group USING btree (coordinator_id);


--
-- Name: groups_group_network_id_02f3d447; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_group_network_id_02f3d447 ON public.groups_group USING btree (network_id);


--
-- Name: groups_group_specialisation_id_4e3bf6a0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_group_specialisation_id_4e3bf6a0 ON public.groups_group USING btree (specialisation_id);


--
-- Name: groups_group_theme_id_acf15cae; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_group_theme_id_acf15cae ON public.groups_group USING btree (theme_id);


--
-- Name: groups_groupevent_coordinator_id_54bb3f34; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_groupevent_coordinator_id_54bb3f34 ON public.groups_groupevent USING btree (coordinator_id);


--
-- Name: groups_groupevent_network_id_7273a72f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_groupevent_network_id_7273a72f ON public.groups_groupevent USING btree (network_id);


--
-- Name: groups_groupevent_pgh_context_id_a116c7a7; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_groupevent_pgh_context_id_a116c7a7 ON public.groups_groupevent USING btree (pgh_context_id);


--
-- Name: groups_groupevent_pgh_obj_id_572ebd0f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_groupevent_pgh_obj_id_572ebd0f ON public.groups_groupevent USING btree (pgh_obj_id);


--
-- Name: groups_groupevent_specialisation_id_28a675ed; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_groupevent_specialisation_id_28a675ed ON public.groups_groupevent USING btree (specialisation_id);


--
-- Name: groups_groupevent_theme_id_8cea2d30; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_groupevent_theme_id_8cea2d30 ON public.groups_groupevent USING btree (theme_id);


--
-- Name: groups_groupfile_added_by_id_a94f067e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_groupfile_added_by_id_a94f067e ON public.groups_groupfile USING btree (added_by_id);


--
-- Name: groups_groupfile_group_id_9378429d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_groupfile_group_id_9378429d ON public.groups_groupfile USING btree (group_id);


--
-- Name: groups_groupmember_group_id_1c1b676d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_groupmember_group_id_1c1b676d ON public.groups_groupmember USING btree (group_id);


--
-- Name: groups_groupmember_organisation_id_fe5afe2f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_groupmember_organisation_id_fe5afe2f ON public.groups_groupmember USING btree (organisation_id);


--
-- Name: groups_groupmember_person_id_7d5373c1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_groupmember_person_id_7d5373c1 ON public.groups_groupmember USING btree (person_id);


--
-- Name: groups_groupmemberevent_group_id_f759294e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_groupmemberevent_group_id_f759294e ON public.groups_groupmemberevent USING btree (group_id);


--
-- Name: groups_groupmemberevent_organisation_id_b4407be7; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_groupmemberevent_organisation_id_b4407be7 ON public.groups_groupmemberevent USING btree (organisation_id);


--
-- Name: groups_groupmemberevent_person_id_8173f9d4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_groupmemberevent_person_id_8173f9d4 ON public.groups_groupmemberevent USING btree (person_id);


--
-- Name: groups_groupmemberevent_pgh_context_id_12fe596b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_groupmemberevent_pgh_context_id_12fe596b ON public.groups_groupmemberevent USING btree (pgh_context_id);


--
-- Name: groups_groupmemberevent_pgh_obj_id_49d4c262; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_groupmemberevent_pgh_obj_id_49d4c262 ON public.groups_groupmemberevent USING btree (pgh_obj_id);


--
-- Name: groups_indicator_network_id_d7f26e4c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_indicator_network_id_d7f26e4c ON public.groups_indicator USING btree (network_id);


--
-- Name: groups_indicator_specialisation_id_180825ba; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_indicator_specialisation_id_180825ba ON public.groups_indicator USING btree (specialisation_id);


--
-- Name: groups_indicator_theme_id_5380d1bb; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_indicator_theme_id_5380d1bb ON public.groups_indicator USING btree (theme_id);


--
-- Name: groups_indicatorvalue_indicator_id_c46e1d13; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_indicatorvalue_indicator_id_c46e1d13 ON public.groups_indicatorvalue USING btree (indicator_id);


--
-- Name: groups_indicatorvalueevent_indicator_id_a70756cf; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_indicatorvalueevent_indicator_id_a70756cf ON public.groups_indicatorvalueevent USING btree (indicator_id);


--
-- Name: groups_indicatorvalueevent_pgh_context_id_5ba70c81; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_indicatorvalueevent_pgh_context_id_5ba70c81 ON public.groups_indicatorvalueevent USING btree (pgh_context_id);


--
-- Name: groups_indicatorvalueevent_pgh_obj_id_51b42f45; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_indicatorvalueevent_pgh_obj_id_51b42f45 ON public.groups_indicatorvalueevent USING btree (pgh_obj_id);


--
-- Name: groups_inkindcontribution_network_id_30e7d8d5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_inkindcontribution_network_id_30e7d8d5 ON public.groups_inkindcontribution USING btree (network_id);


--
-- Name: groups_inkindcontribution_organisation_id_92920655; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_inkindcontribution_organisation_id_92920655 ON public.groups_inkindcontribution USING btree (organisation_id);


--
-- Name: groups_inkindcontributionevent_network_id_0d6c17e9; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_inkindcontributionevent_network_id_0d6c17e9 ON public.groups_inkindcontributionevent USING btree (network_id);


--
-- Name: groups_inkindcontributionevent_organisation_id_2d0b4418; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_inkindcontributionevent_organisation_id_2d0b4418 ON public.groups_inkindcontributionevent USING btree (organisation_id);


--
-- Name: groups_inkindcontributionevent_pgh_context_id_307b8bdf; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_inkindcontributionevent_pgh_context_id_307b8bdf ON public.groups_inkindcontributionevent USING btree (pgh_context_id);


--
-- Name: groups_inkindcontributionevent_pgh_obj_id_e4d0b269; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_inkindcontributionevent_pgh_obj_id_e4d0b269 ON public.groups_inkindcontributionevent USING btree (pgh_obj_id);


--
-- Name: groups_jointagenda_created_by_id_eb98c56e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_jointagenda_created_by_id_eb98c56e ON public.groups_jointagenda USING btree (created_by_id);


--
-- Name: groups_jointagenda_group_id_f4dcdd43; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_jointagenda_group_id_f4dcdd43 ON public.groups_jointagenda USING btree (group_id);


--
-- Name: groups_jointagendaevent_agreement_id_90d9343e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_jointagendaevent_agreement_id_90d9343e ON public.groups_jointagendaevent USING btree (agreement_id);


--
-- Name: groups_jointagendaevent_created_by_id_1dc603ca; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_jointagendaevent_created_by_id_1dc603ca ON public.groups_jointagendaevent USING btree (created_by_id);


--
-- Name: groups_jointagendaevent_group_id_cccfdbf5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_jointagendaevent_group_id_cccfdbf5 ON public.groups_jointagendaevent USING btree (group_id);


--
-- Name: groups_jointagendaevent_pgh_context_id_da77d9d4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_jointagendaevent_pgh_context_id_da77d9d4 ON public.groups_jointagendaevent USING btree (pgh_context_id);


--
-- Name: groups_jointagendaevent_pgh_obj_id_b0e49c9a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_jointagendaevent_pgh_obj_id_b0e49c9a ON public.groups_jointagendaevent USING btree (pgh_obj_id);


--
-- Name: groups_membership_applied_by_id_3bf0ff54; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_membership_applied_by_id_3bf0ff54 ON public.groups_membership USING btree (applied_by_id);


--
-- Name: groups_membership_decided_by_id_614c5f6e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_membership_decided_by_id_614c5f6e ON public.groups_membership USING btree (decided_by_id);


--
-- Name: groups_membership_member_network_id_344ab0f9; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_membership_member_network_id_344ab0f9 ON public.groups_membership USING btree (member_network_id);


--
-- Name: groups_membership_network_id_7aae0bb0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_membership_network_id_7aae0bb0 ON public.groups_membership USING btree (network_id);


--
-- Name: groups_membership_organisation_id_ced88cc4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_membership_organisation_id_ced88cc4 ON public.groups_membership USING btree (organisation_id);


--
-- Name: groups_membershipevent_applied_by_id_749441b0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_membershipevent_applied_by_id_749441b0 ON public.groups_membershipevent USING btree (applied_by_id);


--
-- Name: groups_membershipevent_decided_by_id_af7af1b1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_membershipevent_decided_by_id_af7af1b1 ON public.groups_membershipevent USING btree (decided_by_id);


--
-- Name: groups_membershipevent_member_network_id_2bc44c28; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_membershipevent_member_network_id_2bc44c28 ON public.groups_membershipevent USING btree (member_network_id);


--
-- Name: groups_membershipevent_network_id_7c3863c4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_membershipevent_network_id_7c3863c4 ON public.groups_membershipevent USING btree (network_id);


--
-- Name: groups_membershipevent_organisation_id_f059ae7c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_membershipevent_organisation_id_f059ae7c ON public.groups_membershipevent USING btree (organisation_id);


--
-- Name: groups_membershipevent_pgh_context_id_8eb12891; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_membershipevent_pgh_context_id_8eb12891 ON public.groups_membershipevent USING btree (pgh_context_id);


--
-- Name: groups_membershipevent_pgh_obj_id_576ff525; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_membershipevent_pgh_obj_id_576ff525 ON public.groups_membershipevent USING btree (pgh_obj_id);


--
-- Name: groups_mentoringpair_created_by_id_c793114a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_mentoringpair_created_by_id_c793114a ON public.groups_mentoringpair USING btree (created_by_id);


--
-- Name: groups_mentoringpair_mentee_id_45ed3311; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_mentoringpair_mentee_id_45ed3311 ON public.groups_mentoringpair USING btree (mentee_id);


--
-- Name: groups_mentoringpair_mentee_person_id_f53d19d3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_mentoringpair_mentee_person_id_f53d19d3 ON public.groups_mentoringpair USING btree (mentee_person_id);


--
-- Name: groups_mentoringpair_mentor_id_92542864; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_mentoringpair_mentor_id_92542864 ON public.groups_mentoringpair USING btree (mentor_id);


--
-- Name: groups_mentoringpair_mentor_person_id_cc21abea; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_mentoringpair_mentor_person_id_cc21abea ON public.groups_mentoringpair USING btree (mentor_person_id);


--
-- Name: groups_mentoringpair_network_id_9ba70396; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_mentoringpair_network_id_9ba70396 ON public.groups_mentoringpair USING btree (network_id);


--
-- Name: groups_mentoringpairevent_created_by_id_65f30110; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_mentoringpairevent_created_by_id_65f30110 ON public.groups_mentoringpairevent USING btree (created_by_id);


--
-- Name: groups_mentoringpairevent_mentee_id_fee943a0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_mentoringpairevent_mentee_id_fee943a0 ON public.groups_mentoringpairevent USING btree (mentee_id);


--
-- Name: groups_mentoringpairevent_mentee_person_id_5c95262a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_mentoringpairevent_mentee_person_id_5c95262a ON public.groups_mentoringpairevent USING btree (mentee_person_id);


--
-- Name: groups_mentoringpairevent_mentor_id_a86c3375; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_mentoringpairevent_mentor_id_a86c3375 ON public.groups_mentoringpairevent USING btree (mentor_id);


--
-- Name: groups_mentoringpairevent_mentor_person_id_6e855f4a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_mentoringpairevent_mentor_person_id_6e855f4a ON public.groups_mentoringpairevent USING btree (mentor_person_id);


--
-- Name: groups_mentoringpairevent_network_id_9db1d7ae; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_mentoringpairevent_network_id_9db1d7ae ON public.groups_mentoringpairevent USING btree (network_id);


--
-- Name: groups_mentoringpairevent_pgh_context_id_96d10d41; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_mentoringpairevent_pgh_context_id_96d10d41 ON public.groups_mentoringpairevent USING btree (pgh_context_id);


--
-- Name: groups_mentoringpairevent_pgh_obj_id_32846e05; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_mentoringpairevent_pgh_obj_id_32846e05 ON public.groups_mentoringpairevent USING btree (pgh_obj_id);


--
-- Name: groups_milestone_goal_id_4e6c0cfe; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_milestone_goal_id_4e6c0cfe ON public.groups_milestone USING btree (goal_id);


--
-- Name: groups_milestone_owner_id_d01987b4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_milestone_owner_id_d01987b4 ON public.groups_milestone USING btree (owner_id);


--
-- Name: groups_milestoneevent_goal_id_33b5dd6b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_milestoneevent_goal_id_33b5dd6b ON public.groups_milestoneevent USING btree (goal_id);


--
-- Name: groups_milestoneevent_owner_id_e9ff7e8e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_milestoneevent_owner_id_e9ff7e8e ON public.groups_milestoneevent USING btree (owner_id);


--
-- Name: groups_milestoneevent_pgh_context_id_6080d90c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_milestoneevent_pgh_context_id_6080d90c ON public.groups_milestoneevent USING btree (pgh_context_id);


--
-- Name: groups_milestoneevent_pgh_obj_id_e9953322; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_milestoneevent_pgh_obj_id_e9953322 ON public.groups_milestoneevent USING btree (pgh_obj_id);


--
-- Name: groups_network_coordinators_network_id_067c3498; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_network_coordinators_network_id_067c3498 ON public.groups_network_coordinators USING btree (network_id);


--
-- Name: groups_network_coordinators_organisation_id_12825465; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_network_coordinators_organisation_id_12825465 ON public.groups_network_coordinators USING btree (organisation_id);


--
-- Name: groups_network_slug_0fc59b45_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_network_slug_0fc59b45_like ON public.groups_network USING btree (slug varchar_pattern_ops);


--
-- Name: groups_pilotfeedback_answered_by_id_d719b6b8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_pilotfeedback_answered_by_id_d719b6b8 ON public.groups_pilotfeedback USING btree (answered_by_id);


--
-- Name: groups_pilotfeedback_group_id_0f2ca214; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_pilotfeedback_group_id_0f2ca214 ON public.groups_pilotfeedback USING btree (group_id);


--
-- Name: groups_pilotfeedback_organisation_id_7bf04822; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_pilotfeedback_organisation_id_7bf04822 ON public.groups_pilotfeedback USING btree (organisation_id);


--
-- Name: groups_pilotfeedback_person_id_70b2e519; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_pilotfeedback_person_id_70b2e519 ON public.groups_pilotfeedback USING btree (person_id);


--
-- Name: groups_pilotfeedbackevent_answered_by_id_0c278abb; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_pilotfeedbackevent_answered_by_id_0c278abb ON public.groups_pilotfeedbackevent USING btree (answered_by_id);


--
-- Name: groups_pilotfeedbackevent_group_id_3b2c17b2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_pilotfeedbackevent_group_id_3b2c17b2 ON public.groups_pilotfeedbackevent USING btree (group_id);


--
-- Name: groups_pilotfeedbackevent_organisation_id_ff58831d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_pilotfeedbackevent_organisation_id_ff58831d ON public.groups_pilotfeedbackevent USING btree (organisation_id);


--
-- Name: groups_pilotfeedbackevent_person_id_7fecc6ee; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_pilotfeedbackevent_person_id_7fecc6ee ON public.groups_pilotfeedbackevent USING btree (person_id);


--
-- Name: groups_pilotfeedbackevent_pgh_context_id_04a82645; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_pilotfeedbackevent_pgh_context_id_04a82645 ON public.groups_pilotfeedbackevent USING btree (pgh_context_id);


--
-- Name: groups_pilotfeedbackevent_pgh_obj_id_52cd349c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_pilotfeedbackevent_pgh_obj_id_52cd349c ON public.groups_pilotfeedbackevent USING btree (pgh_obj_id);


--
-- Name: groups_roadmap_group_id_54f61689; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_roadmap_group_id_54f61689 ON public.groups_roadmap USING btree (group_id);


--
-- Name: groups_roadmap_network_id_b8c163a2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_roadmap_network_id_b8c163a2 ON public.groups_roadmap USING btree (network_id);


--
-- Name: groups_signatory_agreement_id_27bcfc83; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_signatory_agreement_id_27bcfc83 ON public.groups_signatory USING btree (agreement_id);


--
-- Name: groups_signatory_organisation_id_e92a2704; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_signatory_organisation_id_e92a2704 ON public.groups_signatory USING btree (organisation_id);


--
-- Name: groups_signature_person_id_6069f01b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_signature_person_id_6069f01b ON public.groups_signature USING btree (person_id);


--
-- Name: groups_signature_recorded_by_id_f161e454; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_signature_recorded_by_id_f161e454 ON public.groups_signature USING btree (recorded_by_id);


--
-- Name: groups_signature_signatory_id_2368ce30; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_signature_signatory_id_2368ce30 ON public.groups_signature USING btree (signatory_id);


--
-- Name: groups_signature_version_id_3c0d8609; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_signature_version_id_3c0d8609 ON public.groups_signature USING btree (version_id);


--
-- Name: groups_specialisation_network_id_4253d0eb; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_specialisation_network_id_4253d0eb ON public.groups_specialisation USING btree (network_id);


--
-- Name: groups_specialisation_slug_43e689e3_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_specialisation_slug_43e689e3_like ON public.groups_specialisation USING btree (slug varchar_pattern_ops);


--
-- Name: groups_stakeholder_network_id_caab34fc; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_stakeholder_network_id_caab34fc ON public.groups_stakeholder USING btree (network_id);


--
-- Name: groups_stakeholder_organisation_id_3be1aa0c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_stakeholder_organisation_id_3be1aa0c ON public.groups_stakeholder USING btree (organisation_id);


--
-- Name: groups_stakeholder_owner_id_0ed7b2ba; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_stakeholder_owner_id_0ed7b2ba ON public.groups_stakeholder USING btree (owner_id);


--
-- Name: groups_stakeholderassessment_assessed_by_id_42aae2c8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_stakeholderassessment_assessed_by_id_42aae2c8 ON public.groups_stakeholderassessment USING btree (assessed_by_id);


--
-- Name: groups_stakeholderassessment_stakeholder_id_39a49c35; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_stakeholderassessment_stakeholder_id_39a49c35 ON public.groups_stakeholderassessment USING btree (stakeholder_id);


--
-- Name: groups_subjectref_content_type_id_b62aabe7; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_subjectref_content_type_id_b62aabe7 ON public.groups_subjectref USING btree (content_type_id);


--
-- Name: groups_theme_network_id_c2b1dec8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_theme_network_id_c2b1dec8 ON public.groups_theme USING btree (network_id);


--
-- Name: groups_theme_slug_550e78e0_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_theme_slug_550e78e0_like ON public.groups_theme USING btree (slug varchar_pattern_ops);


--
-- Name: groups_trendcard_authors_organisation_id_92c76532; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_trendcard_authors_organisation_id_92c76532 ON public.groups_trendcard_authors USING btree (organisation_id);


--
-- Name: groups_trendcard_authors_trendcard_id_5b08f8c1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_trendcard_authors_trendcard_id_5b08f8c1 ON public.groups_trendcard_authors USING btree (trendcard_id);


--
-- Name: groups_trendcard_created_by_id_c24fb6a0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_trendcard_created_by_id_c24fb6a0 ON public.groups_trendcard USING btree (created_by_id);


--
-- Name: groups_trendcard_group_id_ef13dfff; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_trendcard_group_id_ef13dfff ON public.groups_trendcard USING btree (group_id);


--
-- Name: groups_trendcard_subject_id_ac8cac76; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_trendcard_subject_id_ac8cac76 ON public.groups_trendcard USING btree (subject_id);


--
-- Name: groups_trendcard_theme_id_c94cab6c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_trendcard_theme_id_c94cab6c ON public.groups_trendcard USING btree (theme_id);


--
-- Name: groups_trendcardevent_created_by_id_3227a902; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_trendcardevent_created_by_id_3227a902 ON public.groups_trendcardevent USING btree (created_by_id);


--
-- Name: groups_trendcardevent_goal_id_226673c7; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_trendcardevent_goal_id_226673c7 ON public.groups_trendcardevent USING btree (goal_id);


--
-- Name: groups_trendcardevent_group_id_3d13b89e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_trendcardevent_group_id_3d13b89e ON public.groups_trendcardevent USING btree (group_id);


--
-- Name: groups_trendcardevent_pgh_context_id_0bf78e0b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_trendcardevent_pgh_context_id_0bf78e0b ON public.groups_trendcardevent USING btree (pgh_context_id);


--
-- Name: groups_trendcardevent_pgh_obj_id_1887354e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_trendcardevent_pgh_obj_id_1887354e ON public.groups_trendcardevent USING btree (pgh_obj_id);


--
-- Name: groups_trendcardevent_subject_id_32d34611; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_trendcardevent_subject_id_32d34611 ON public.groups_trendcardevent USING btree (subject_id);


--
-- Name: groups_trendcardevent_theme_id_04a62142; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_trendcardevent_theme_id_04a62142 ON public.groups_trendcardevent USING btree (theme_id);


--
-- Name: groups_trendpriority_card_id_b8028ad7; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_trendpriority_card_id_b8028ad7 ON public.groups_trendpriority USING btree (card_id);


--
-- Name: groups_trendpriority_given_by_id_eaec3b82; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_trendpriority_given_by_id_eaec3b82 ON public.groups_trendpriority USING btree (given_by_id);


--
-- Name: groups_trendpriority_organisation_id_38645c12; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_trendpriority_organisation_id_38645c12 ON public.groups_trendpriority USING btree (organisation_id);


--
-- Name: groups_trendpriority_vote_id_b7c81963; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_trendpriority_vote_id_b7c81963 ON public.groups_trendpriority USING btree (vote_id);


--
-- Name: groups_trendvote_group_id_721a42aa; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_trendvote_group_id_721a42aa ON public.groups_trendvote USING btree (group_id);


--
-- Name: groups_trendvote_opened_by_id_6f360c90; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX groups_trendvote_opened_by_id_6f360c90 ON public.groups_trendvote USING btree (opened_by_id);


--
-- Name: idempotent_answer_age; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idempotent_answer_age ON public.config_idempotentanswer USING btree (created_at);


--
-- Name: import_row_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX import_row_once ON public.members_importrow USING btree (run_id, number);


--
-- Name: import_under_way; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX import_under_way ON public.members_importrun USING btree (id) WHERE ((state)::text = ANY ((ARRAY['checking'::character varying, 'committing'::character varying])::text[]));


--
-- Name: inbound_unhandled; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX inbound_unhandled ON public.messaging_inboundmail USING btree (received_at, public_id) WHERE (handled_at IS NULL);


--
-- Name: inbound_with_raw; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX inbound_with_raw ON public.messaging_inboundmail USING btree (received_at) WHERE (raw IS NOT NULL);


--
-- Name: leaf_logged_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX leaf_logged_once ON public.consultations_logleaf USING btree (ballotage_id, leaf);


--
-- Name: library_goodpractice_network_id_efc85ada; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX library_goodpractice_network_id_efc85ada ON public.library_goodpractice USING btree (network_id);


--
-- Name: library_goodpractice_organisation_id_0762a15e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX library_goodpractice_organisation_id_0762a15e ON public.library_goodpractice USING btree (organisation_id);


--
-- Name: library_goodpractice_theme_id_83a0ae0a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX library_goodpractice_theme_id_83a0ae0a ON public.library_goodpractice USING btree (theme_id);


--
-- Name: library_goodpracticeevent_network_id_8613c8cb; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX library_goodpracticeevent_network_id_8613c8cb ON public.library_goodpracticeevent USING btree (network_id);


--
-- Name: library_goodpracticeevent_organisation_id_77a51dd4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX library_goodpracticeevent_organisation_id_77a51dd4 ON public.library_goodpracticeevent USING btree (organisation_id);


--
-- Name: library_goodpracticeevent_pgh_context_id_1e56c807; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX library_goodpracticeevent_pgh_context_id_1e56c807 ON public.library_goodpracticeevent USING btree (pgh_context_id);


--
-- Name: library_goodpracticeevent_pgh_obj_id_9cfd27c3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX library_goodpracticeevent_pgh_obj_id_9cfd27c3 ON public.library_goodpracticeevent USING btree (pgh_obj_id);


--
-- Name: library_goodpracticeevent_theme_id_44609320; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX library_goodpracticeevent_theme_id_44609320 ON public.library_goodpracticeevent USING btree (theme_id);


--
-- Name: material_version_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX material_version_once ON public.consultations_materialversion USING btree (consultation_id, number);


--
-- Name: members_affiliation_organisation_id_18487fd9; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX members_affiliation_organisation_id_18487fd9 ON public.members_affiliation USING btree (organisation_id);


--
-- Name: members_affiliation_person_id_dd3aa493; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX members_affiliation_person_id_dd3aa493 ON public.members_affiliation USING btree (person_id);


--
-- Name: members_affiliationevent_organisation_id_036b9b3c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX members_affiliationevent_organisation_id_036b9b3c ON public.members_affiliationevent USING btree (organisation_id);


--
-- Name: members_affiliationevent_person_id_1ea72dc0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX members_affiliationevent_person_id_1ea72dc0 ON public.members_affiliationevent USING btree (person_id);


--
-- Name: members_affiliationevent_pgh_context_id_765f2606; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX members_affiliationevent_pgh_context_id_765f2606 ON public.members_affiliationevent USING btree (pgh_context_id);


--
-- Name: members_affiliationevent_pgh_obj_id_85f42da4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX members_affiliationevent_pgh_obj_id_85f42da4 ON public.members_affiliationevent USING btree (pgh_obj_id);


--
-- Name: members_apitoken_key_id_b256ad64_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX members_apitoken_key_id_b256ad64_like ON public.members_apitoken USING btree (key_id varchar_pattern_ops);


--
-- Name: members_apitoken_organisation_id_addf7f43; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX members_apitoken_organisation_id_addf7f43 ON public.members_apitoken USING btree (organisation_id);


--
-- Name: members_apitoken_owner_id_9f10c9ee; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX members_apitoken_owner_id_9f10c9ee ON public.members_apitoken USING btree (owner_id);


--
-- Name: members_apitokenevent_organisation_id_85e178c2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX members_apitokenevent_organisation_id_85e178c2 ON public.members_apitokenevent USING btree (organisation_id);


--
-- Name: members_apitokenevent_owner_id_77e9a6a6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX members_apitokenevent_owner_id_77e9a6a6 ON public.members_apitokenevent USING btree (owner_id);


--
-- Name: members_apitokenevent_pgh_context_id_c49a7518; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX members_apitokenevent_pgh_context_id_c49a7518 ON public.members_apitokenevent USING btree (pgh_context_id);


--
-- Name: members_apitokenevent_pgh_obj_id_ffe3fc12; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX members_apitokenevent_pgh_obj_id_ffe3fc12 ON public.members_apitokenevent USING btree (pgh_obj_id);


--
-- Name: members_branchtag_slug_c5ceffac_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX members_branchtag_slug_c5ceffac_like ON public.members_branchtag USING btree (slug varchar_pattern_ops);


--
-- Name: members_consent_person_id_7ec9f519; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX members_consent_person_id_7ec9f519 ON public.members_consent USING btree (person_id);


--
-- Name: members_consentevent_person_id_b4ed6c4f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX members_consentevent_person_id_b4ed6c4f ON public.members_consentevent USING btree (person_id);


--
-- Name: members_consentevent_pgh_context_id_4bb05013; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX members_consentevent_pgh_context_id_4bb05013 ON public.members_consentevent USING btree (pgh_context_id);


--
-- Name: members_consentevent_pgh_obj_id_959541ea; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX members_consentevent_pgh_obj_id_959541ea ON public.members_consentevent USING btree (pgh_obj_id);


--
-- Name: members_contactpoint_organisation_id_3099298b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX members_contactpoint_organisation_id_3099298b ON public.members_contactpoint USING btree (organisation_id);


--
-- Name: members_contactpoint_person_id_1d43ff83; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX members_contactpoint_person_id_1d43ff83 ON public.members_contactpoint USING btree (person_id);


--
-- Name: members_contactpointevent_organisation_id_28a6bd4a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX members_contactpointevent_organisation_id_28a6bd4a ON public.members_contactpointevent USING btree (organisation_id);


--
-- Name: members_contactpointevent_person_id_c16bec29; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX members_contactpointevent_person_id_c16bec29 ON public.members_contactpointevent USING btree (person_id);


--
-- Name: members_contactpointevent_pgh_context_id_2458c66d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX members_contactpointevent_pgh_context_id_2458c66d ON public.members_contactpointevent USING btree (pgh_context_id);


--
-- Name: members_contactpointevent_pgh_obj_id_8983f21d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX members_contactpointevent_pgh_obj_id_8983f21d ON public.members_contactpointevent USING btree (pgh_obj_id);


--
-- Name: members_erasure_by_id_01c0797f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX members_erasure_by_id_01c0797f ON public.members_erasure USING btree (by_id);


--
-- Name: members_importrow_organisation_id_909c8cb5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX members_importrow_organisation_id_909c8cb5 ON public.members_importrow USING btree (organisation_id);


--
-- Name: members_importrow_run_id_340e045f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX members_importrow_run_id_340e045f ON public.members_importrow USING btree (run_id);


--
-- Name: members_importrun_committed_by_id_cb7f9ec8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX members_importrun_committed_by_id_cb7f9ec8 ON public.members_importrun USING btree (committed_by_id);


--
-- Name: members_importrun_made_by_id_9f9704ee; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX members_importrun_made_by_id_9f9704ee ON public.members_importrun USING btree (made_by_id);


--
-- Name: members_invitation_invited_by_id_a777c25b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX members_invitation_invited_by_id_a777c25b ON public.members_invitation USING btree (invited_by_id);


--
-- Name: members_invitation_organisation_id_65b59b5e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX members_invitation_organisation_id_65b59b5e ON public.members_invitation USING btree (organisation_id);


--
-- Name: members_invitation_token_hash_3f59e7db_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX members_invitation_token_hash_3f59e7db_like ON public.members_invitation USING btree (token_hash varchar_pattern_ops);


--
-- Name: members_joinrequest_decided_by_id_c43f0bf9; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX members_joinrequest_decided_by_id_c43f0bf9 ON public.members_joinrequest USING btree (decided_by_id);


--
-- Name: members_joinrequest_organisation_id_3ae55d27; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX members_joinrequest_organisation_id_3ae55d27 ON public.members_joinrequest USING btree (organisation_id);


--
-- Name: members_joinrequest_person_id_59873ba5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX members_joinrequest_person_id_59873ba5 ON public.members_joinrequest USING btree (person_id);


--
-- Name: members_location_organisation_id_b939007c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX members_location_organisation_id_b939007c ON public.members_location USING btree (organisation_id);


--
-- Name: members_merge_by_id_1f62be40; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX members_merge_by_id_1f62be40 ON public.members_merge USING btree (by_id);


--
-- Name: members_merge_kept_organisation_id_8609e437; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX members_merge_kept_organisation_id_8609e437 ON public.members_merge USING btree (kept_organisation_id);


--
-- Name: members_merge_kept_person_id_25938fc1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX members_merge_kept_person_id_25938fc1 ON public.members_merge USING btree (kept_person_id);


--
-- Name: members_organisation_branches_branchtag_id_d60e2dd0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX members_organisation_branches_branchtag_id_d60e2dd0 ON public.members_organisation_branches USING btree (branchtag_id);


--
-- Name: members_organisation_branches_organisation_id_5a49b93d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX members_organisation_branches_organisation_id_5a49b93d ON public.members_organisation_branches USING btree (organisation_id);


--
-- Name: members_organisation_merged_into_id_f378d29e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX members_organisation_merged_into_id_f378d29e ON public.members_organisation USING btree (merged_into_id);


--
-- Name: members_organisation_parent_id_d76c8f70; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX members_organisation_parent_id_d76c8f70 ON public.members_organisation USING btree (parent_id);


--
-- Name: members_organisation_verified_by_id_0b33252a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX members_organisation_verified_by_id_0b33252a ON public.members_organisation USING btree (verified_by_id);


--
-- Name: members_organisationevent_merged_into_id_c3cdaa36; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX members_organisationevent_merged_into_id_c3cdaa36 ON public.members_organisationevent USING btree (merged_into_id);


--
-- Name: members_organisationevent_parent_id_f65b942e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX members_organisationevent_parent_id_f65b942e ON public.members_organisationevent USING btree (parent_id);


--
-- Name: members_organisationevent_pgh_context_id_72c43b65; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX members_organisationevent_pgh_context_id_72c43b65 ON public.members_organisationevent USING btree (pgh_context_id);


--
-- Name: members_organisationevent_pgh_obj_id_b759aab2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX members_organisationevent_pgh_obj_id_b759aab2 ON public.members_organisationevent USING btree (pgh_obj_id);


--
-- Name: members_organisationevent_verified_by_id_2d4f0c9e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX members_organisationevent_verified_by_id_2d4f0c9e ON public.members_organisationevent USING btree (verified_by_id);


--
-- Name: members_organisationsector_organisation_id_8fb0e3e3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX members_organisationsector_organisation_id_8fb0e3e3 ON public.members_organisationsector USING btree (organisation_id);


--
-- Name: members_person_merged_into_id_95fee431; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX members_person_merged_into_id_95fee431 ON public.members_person USING btree (merged_into_id);


--
-- Name: members_person_sort_key_92bf2413; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX members_person_sort_key_92bf2413 ON public.members_person USING btree (sort_key);


--
-- Name: members_person_sort_key_92bf2413_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX members_person_sort_key_92bf2413_like ON public.members_person USING btree (sort_key varchar_pattern_ops);


--
-- Name: members_picture_organisation_id_18713958; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX members_picture_organisation_id_18713958 ON public.members_picture USING btree (organisation_id);


--
-- Name: members_pkdtransition_new_id_1601263c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX members_pkdtransition_new_id_1601263c ON public.members_pkdtransition USING btree (new_id);


--
-- Name: members_pkdtransition_old_id_2934a1dc; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX members_pkdtransition_old_id_2934a1dc ON public.members_pkdtransition USING btree (old_id);


--
-- Name: members_profilechange_decided_by_id_9dbffa0c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX members_profilechange_decided_by_id_9dbffa0c ON public.members_profilechange USING btree (decided_by_id);


--
-- Name: members_profilechange_organisation_id_9cb8ba7e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX members_profilechange_organisation_id_9cb8ba7e ON public.members_profilechange USING btree (organisation_id);


--
-- Name: members_profilechange_proposed_by_id_836044f0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX members_profilechange_proposed_by_id_836044f0 ON public.members_profilechange USING btree (proposed_by_id);


--
-- Name: members_profiletag_organisation_id_cfdc1767; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX members_profiletag_organisation_id_cfdc1767 ON public.members_profiletag USING btree (organisation_id);


--
-- Name: members_reference_organisation_id_7203894a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX members_reference_organisation_id_7203894a ON public.members_reference USING btree (organisation_id);


--
-- Name: members_savedsearch_user_id_405a7899; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX members_savedsearch_user_id_405a7899 ON public.members_savedsearch USING btree (user_id);


--
-- Name: members_staffinvitation_invited_by_id_9a757560; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX members_staffinvitation_invited_by_id_9a757560 ON public.members_staffinvitation USING btree (invited_by_id);


--
-- Name: members_staffinvitation_token_hash_a0e3ac56_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX members_staffinvitation_token_hash_a0e3ac56_like ON public.members_staffinvitation USING btree (token_hash varchar_pattern_ops);


--
-- Name: members_staffrole_granted_by_id_791950a4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX members_staffrole_granted_by_id_791950a4 ON public.members_staffrole USING btree (granted_by_id);


--
-- Name: members_staffrole_user_id_499a3acf; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX members_staffrole_user_id_499a3acf ON public.members_staffrole USING btree (user_id);


--
-- Name: members_staffroleevent_granted_by_id_6ff8ef5c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX members_staffroleevent_granted_by_id_6ff8ef5c ON public.members_staffroleevent USING btree (granted_by_id);


--
-- Name: members_staffroleevent_pgh_context_id_3b37f657; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX members_staffroleevent_pgh_context_id_3b37f657 ON public.members_staffroleevent USING btree (pgh_context_id);


--
-- Name: members_staffroleevent_pgh_obj_id_e2e9967b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX members_staffroleevent_pgh_obj_id_e2e9967b ON public.members_staffroleevent USING btree (pgh_obj_id);


--
-- Name: members_staffroleevent_user_id_adf88e71; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX members_staffroleevent_user_id_adf88e71 ON public.members_staffroleevent USING btree (user_id);


--
-- Name: members_suppression_contact_point_id_829ffe72; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX members_suppression_contact_point_id_829ffe72 ON public.members_suppression USING btree (contact_point_id);


--
-- Name: members_user_email_fb50dde1_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX members_user_email_fb50dde1_like ON public.members_user USING btree (email varchar_pattern_ops);


--
-- Name: members_user_groups_group_id_39b83d85; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX members_user_groups_group_id_39b83d85 ON public.members_user_groups USING btree (group_id);


--
-- Name: members_user_groups_user_id_db5cba0f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX members_user_groups_user_id_db5cba0f ON public.members_user_groups USING btree (user_id);


--
-- Name: members_user_user_permissions_permission_id_5f80148e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX members_user_user_permissions_permission_id_5f80148e ON public.members_user_user_permissions USING btree (permission_id);


--
-- Name: members_user_user_permissions_user_id_3371a207; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX members_user_user_permissions_user_id_3371a207 ON public.members_user_user_permissions USING btree (user_id);


--
-- Name: mentoring_order; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX mentoring_order ON public.groups_mentoringpair USING btree (starts_on DESC, public_id);


--
-- Name: message_about; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX message_about ON public.messaging_message USING btree (about_type_id, about_id);


--
-- Name: message_due; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX message_due ON public.messaging_message USING btree (state, send_at);


--
-- Name: messaging_attachment_message_id_7f8c99ee; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messaging_attachment_message_id_7f8c99ee ON public.messaging_attachment USING btree (message_id);


--
-- Name: messaging_audience_network_id_6d5af94c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messaging_audience_network_id_6d5af94c ON public.messaging_audience USING btree (network_id);


--
-- Name: messaging_delivery_contact_point_id_73f4c117; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messaging_delivery_contact_point_id_73f4c117 ON public.messaging_delivery USING btree (contact_point_id);


--
-- Name: messaging_deliverytotal_organisation_id_7e0c3fc2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messaging_deliverytotal_organisation_id_7e0c3fc2 ON public.messaging_deliverytotal USING btree (organisation_id);


--
-- Name: messaging_digestitem_message_id_159e8714; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messaging_digestitem_message_id_159e8714 ON public.messaging_digestitem USING btree (message_id);


--
-- Name: messaging_digestitem_run_id_9e24343b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messaging_digestitem_run_id_9e24343b ON public.messaging_digestitem USING btree (run_id);


--
-- Name: messaging_digestitem_topic_id_92b7e9c5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messaging_digestitem_topic_id_92b7e9c5 ON public.messaging_digestitem USING btree (topic_id);


--
-- Name: messaging_domainlimit_domain_e8e3d237_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messaging_domainlimit_domain_e8e3d237_like ON public.messaging_domainlimit USING btree (domain varchar_pattern_ops);


--
-- Name: messaging_feedback_colleague_id_1241451a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messaging_feedback_colleague_id_1241451a ON public.messaging_feedback USING btree (colleague_id);


--
-- Name: messaging_feedback_receipt_id_61874125; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messaging_feedback_receipt_id_61874125 ON public.messaging_feedback USING btree (receipt_id);


--
-- Name: messaging_inboundmail_delivery_id_23f297c5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messaging_inboundmail_delivery_id_23f297c5 ON public.messaging_inboundmail USING btree (delivery_id);


--
-- Name: messaging_inboundmail_handled_by_id_7ddafb1a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messaging_inboundmail_handled_by_id_7ddafb1a ON public.messaging_inboundmail USING btree (handled_by_id);


--
-- Name: messaging_inboundmail_sha256_42797b82_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messaging_inboundmail_sha256_42797b82_like ON public.messaging_inboundmail USING btree (sha256 varchar_pattern_ops);


--
-- Name: messaging_mailstop_ended_by_id_7e9d78da; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messaging_mailstop_ended_by_id_7e9d78da ON public.messaging_mailstop USING btree (ended_by_id);


--
-- Name: messaging_mailstop_started_by_id_465771ed; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messaging_mailstop_started_by_id_465771ed ON public.messaging_mailstop USING btree (started_by_id);


--
-- Name: messaging_message_about_type_id_90ee1d40; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messaging_message_about_type_id_90ee1d40 ON public.messaging_message USING btree (about_type_id);


--
-- Name: messaging_message_approved_by_id_ef20196f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messaging_message_approved_by_id_ef20196f ON public.messaging_message USING btree (approved_by_id);


--
-- Name: messaging_message_dedup_key_649ba8cd_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messaging_message_dedup_key_649ba8cd_like ON public.messaging_message USING btree (dedup_key varchar_pattern_ops);


--
-- Name: messaging_message_edited_by_id_1ca68f99; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messaging_message_edited_by_id_1ca68f99 ON public.messaging_message USING btree (edited_by_id);


--
-- Name: messaging_message_network_id_5c3247e4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messaging_message_network_id_5c3247e4 ON public.messaging_message USING btree (network_id);


--
-- Name: messaging_message_sender_id_7a7088e6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messaging_message_sender_id_7a7088e6 ON public.messaging_message USING btree (sender_id);


--
-- Name: messaging_message_sender_organisation_id_2402c7b7; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messaging_message_sender_organisation_id_2402c7b7 ON public.messaging_message USING btree (sender_organisation_id);


--
-- Name: messaging_message_topic_id_346212fd; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messaging_message_topic_id_346212fd ON public.messaging_message USING btree (topic_id);


--
-- Name: messaging_messageevent_about_type_id_1cceda9b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messaging_messageevent_about_type_id_1cceda9b ON public.messaging_messageevent USING btree (about_type_id);


--
-- Name: messaging_messageevent_approved_by_id_f3a6bc1e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messaging_messageevent_approved_by_id_f3a6bc1e ON public.messaging_messageevent USING btree (approved_by_id);


--
-- Name: messaging_messageevent_edited_by_id_0b74d122; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messaging_messageevent_edited_by_id_0b74d122 ON public.messaging_messageevent USING btree (edited_by_id);


--
-- Name: messaging_messageevent_network_id_92df7745; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messaging_messageevent_network_id_92df7745 ON public.messaging_messageevent USING btree (network_id);


--
-- Name: messaging_messageevent_pgh_context_id_d6dff133; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messaging_messageevent_pgh_context_id_d6dff133 ON public.messaging_messageevent USING btree (pgh_context_id);


--
-- Name: messaging_messageevent_pgh_obj_id_28dd28ea; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messaging_messageevent_pgh_obj_id_28dd28ea ON public.messaging_messageevent USING btree (pgh_obj_id);


--
-- Name: messaging_messageevent_sender_id_5cfd4bdd; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messaging_messageevent_sender_id_5cfd4bdd ON public.messaging_messageevent USING btree (sender_id);


--
-- Name: messaging_messageevent_sender_organisation_id_0deec218; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messaging_messageevent_sender_organisation_id_0deec218 ON public.messaging_messageevent USING btree (sender_organisation_id);


--
-- Name: messaging_messageevent_supersedes_id_bca560a0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messaging_messageevent_supersedes_id_bca560a0 ON public.messaging_messageevent USING btree (supersedes_id);


--
-- Name: messaging_messageevent_topic_id_23ee84d1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messaging_messageevent_topic_id_23ee84d1 ON public.messaging_messageevent USING btree (topic_id);


--
-- Name: messaging_organisationreach_by_id_f01a159a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messaging_organisationreach_by_id_f01a159a ON public.messaging_organisationreach USING btree (by_id);


--
-- Name: messaging_organisationreach_message_id_013a1f61; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messaging_organisationreach_message_id_013a1f61 ON public.messaging_organisationreach USING btree (message_id);


--
-- Name: messaging_organisationreach_organisation_id_9d615010; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messaging_organisationreach_organisation_id_9d615010 ON public.messaging_organisationreach USING btree (organisation_id);


--
-- Name: messaging_outboxrow_key_a11e1136_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messaging_outboxrow_key_a11e1136_like ON public.messaging_outboxrow USING btree (key varchar_pattern_ops);


--
-- Name: messaging_receipt_contact_point_id_74079542; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messaging_receipt_contact_point_id_74079542 ON public.messaging_receipt USING btree (contact_point_id);


--
-- Name: messaging_receipt_message_id_35688694; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messaging_receipt_message_id_35688694 ON public.messaging_receipt USING btree (message_id);


--
-- Name: messaging_receipt_organisation_id_cd821f8b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messaging_receipt_organisation_id_cd821f8b ON public.messaging_receipt USING btree (organisation_id);


--
-- Name: messaging_receipt_person_id_bea9a00e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messaging_receipt_person_id_bea9a00e ON public.messaging_receipt USING btree (person_id);


--
-- Name: messaging_receipt_recorded_by_id_ecb42e32; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messaging_receipt_recorded_by_id_ecb42e32 ON public.messaging_receipt USING btree (recorded_by_id);


--
-- Name: messaging_receipt_via_id_98836b24; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messaging_receipt_via_id_98836b24 ON public.messaging_receipt USING btree (via_id);


--
-- Name: messaging_slowdomain_domain_9de7ae88_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messaging_slowdomain_domain_9de7ae88_like ON public.messaging_slowdomain USING btree (domain varchar_pattern_ops);


--
-- Name: messaging_texttemplate_network_id_d95b2154; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messaging_texttemplate_network_id_d95b2154 ON public.messaging_texttemplate USING btree (network_id);


--
-- Name: messaging_texttemplate_slug_dd9802f0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messaging_texttemplate_slug_dd9802f0 ON public.messaging_texttemplate USING btree (slug);


--
-- Name: messaging_texttemplate_slug_dd9802f0_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messaging_texttemplate_slug_dd9802f0_like ON public.messaging_texttemplate USING btree (slug varchar_pattern_ops);


--
-- Name: messaging_texttemplate_topic_id_0692f77a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messaging_texttemplate_topic_id_0692f77a ON public.messaging_texttemplate USING btree (topic_id);


--
-- Name: messaging_topic_slug_ead6b461_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messaging_topic_slug_ead6b461_like ON public.messaging_topic USING btree (slug varchar_pattern_ops);


--
-- Name: messaging_topicfollow_topic_id_f4d361ee; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messaging_topicfollow_topic_id_f4d361ee ON public.messaging_topicfollow USING btree (topic_id);


--
-- Name: messaging_topicweight_set_by_id_05037f13; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messaging_topicweight_set_by_id_05037f13 ON public.messaging_topicweight USING btree (set_by_id);


--
-- Name: messaging_topicweight_topic_id_2effadae; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messaging_topicweight_topic_id_2effadae ON public.messaging_topicweight USING btree (topic_id);


--
-- Name: messaging_webhookendpoint_created_by_id_5c16b083; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messaging_webhookendpoint_created_by_id_5c16b083 ON public.messaging_webhookendpoint USING btree (created_by_id);


--
-- Name: messaging_webhookendpointevent_pgh_context_id_184251fc; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messaging_webhookendpointevent_pgh_context_id_184251fc ON public.messaging_webhookendpointevent USING btree (pgh_context_id);


--
-- Name: messaging_webhookendpointevent_pgh_obj_id_2fa44808; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messaging_webhookendpointevent_pgh_obj_id_2fa44808 ON public.messaging_webhookendpointevent USING btree (pgh_obj_id);


--
-- Name: mfa_authenticator_user_id_0c3a50c0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX mfa_authenticator_user_id_0c3a50c0 ON public.mfa_authenticator USING btree (user_id);


--
-- Name: nip_unique_among_parents; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX nip_unique_among_parents ON public.members_organisation USING btree (nip) WHERE ((NOT ((nip)::text = ''::text)) AND (parent_id IS NULL) AND (NOT ((state)::text = 'merged'::text)));


--
-- Name: occurrence_programme; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX occurrence_programme ON public.events_occurrence USING btree (state, starts_at);


--
-- Name: one_active_registration_per_address; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX one_active_registration_per_address ON public.events_registration USING btree (occurrence_id, lower((guest_email)::text)) WHERE ((NOT ((guest_email)::text = ''::text)) AND ((state)::text = ANY ((ARRAY['pending_email'::character varying, 'confirmed'::character varying, 'waitlisted'::character varying, 'attended'::character varying])::text[])));


--
-- Name: one_active_registration_per_person; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX one_active_registration_per_person ON public.events_registration USING btree (occurrence_id, person_id) WHERE ((state)::text = ANY ((ARRAY['pending_email'::character varying, 'confirmed'::character varying, 'waitlisted'::character varying, 'attended'::character varying])::text[]));


--
-- Name: one_answer_per_idempotency_key; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX one_answer_per_idempotency_key ON public.config_idempotentanswer USING btree (credential, key);


--
-- Name: one_application_per_organisation; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX one_application_per_organisation ON public.groups_coordinatorapplication USING btree (call_id, organisation_id);


--
-- Name: one_assisted_receipt_per_organisation; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX one_assisted_receipt_per_organisation ON public.messaging_receipt USING btree (message_id, organisation_id) WHERE ((contact_point_id IS NULL) AND (person_id IS NULL) AND ((strength)::text = 'assisted'::text));


--
-- Name: one_audience_per_name; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX one_audience_per_name ON public.messaging_audience USING btree (network_id, upper((name)::text));


--
-- Name: one_charter_draft; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX one_charter_draft ON public.groups_charterversion USING btree (network_id) WHERE (published_at IS NULL);


--
-- Name: one_chosen_application; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX one_chosen_application ON public.groups_coordinatorapplication USING btree (call_id) WHERE ((result)::text = 'chosen'::text);


--
-- Name: one_coordinator_among_members; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX one_coordinator_among_members ON public.groups_groupmember USING btree (group_id) WHERE ((role)::text = 'coordinator'::text);


--
-- Name: one_delivery_of_a_person; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX one_delivery_of_a_person ON public.messaging_delivery USING btree (person_id, channel, message_id, kind, seq) WHERE (person_id IS NOT NULL);


--
-- Name: one_delivery_per_address; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX one_delivery_per_address ON public.messaging_delivery USING btree (message_id, address, kind, seq) WHERE (((channel)::text = 'email'::text) AND (message_id IS NOT NULL));


--
-- Name: one_delivery_per_dedup_key; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX one_delivery_per_dedup_key ON public.messaging_delivery USING btree (dedup_key) WHERE (dedup_key IS NOT NULL);


--
-- Name: one_digest_per_person_and_period; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX one_digest_per_person_and_period ON public.messaging_digestrun USING btree (person_id, period);


--
-- Name: one_draft_per_survey; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX one_draft_per_survey ON public.surveys_surveyversion USING btree (survey_id) WHERE ((state)::text = 'draft'::text);


--
-- Name: one_entry_per_person_and_organisation; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX one_entry_per_person_and_organisation ON public.messaging_snapshotentry USING btree (snapshot_id, organisation_id, person_id, contact_point_id) NULLS NOT DISTINCT;


--
-- Name: one_event_per_dedup_key; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX one_event_per_dedup_key ON public.messaging_deliveryevent USING btree (dedup_key) WHERE (dedup_key IS NOT NULL);


--
-- Name: one_first_count_of_a_ballotage; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX one_first_count_of_a_ballotage ON public.consultations_tally USING btree (ballotage_id) WHERE ((kind)::text = 'count'::text);


--
-- Name: one_letter_per_organisation; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX one_letter_per_organisation ON public.messaging_delivery USING btree (message_id, organisation_id) WHERE ((channel)::text = 'print'::text);


--
-- Name: one_live_membership; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX one_live_membership ON public.groups_membership USING btree (network_id, organisation_id) WHERE (NOT ((state)::text = ANY ((ARRAY['refused'::character varying, 'left'::character varying, 'excluded'::character varying])::text[])));


--
-- Name: one_live_network_membership; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX one_live_network_membership ON public.groups_membership USING btree (network_id, member_network_id) WHERE (NOT ((state)::text = ANY ((ARRAY['refused'::character varying, 'left'::character varying, 'excluded'::character varying])::text[])));


--
-- Name: one_logo_is_shown; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX one_logo_is_shown ON public.members_picture USING btree (organisation_id) WHERE (is_shown AND ((kind)::text = 'logo'::text));


--
-- Name: one_mail_stop_at_a_time; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX one_mail_stop_at_a_time ON public.messaging_mailstop USING btree (is_running) WHERE is_running;


--
-- Name: one_main_sector; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX one_main_sector ON public.members_organisationsector USING btree (organisation_id) WHERE is_main;


--
-- Name: one_open_invitation_per_address; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX one_open_invitation_per_address ON public.members_invitation USING btree (organisation_id, lower((email)::text)) WHERE ((state)::text = 'sent'::text);


--
-- Name: one_reach_row_per_organisation; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX one_reach_row_per_organisation ON public.messaging_organisationreach USING btree (message_id, organisation_id);


--
-- Name: one_receipt_per_address; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX one_receipt_per_address ON public.messaging_receipt USING btree (message_id, address) WHERE ((contact_point_id IS NULL) AND (person_id IS NULL) AND (NOT ((address)::text = ''::text)));


--
-- Name: one_receipt_per_contact_point; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX one_receipt_per_contact_point ON public.messaging_receipt USING btree (message_id, contact_point_id) WHERE ((contact_point_id IS NOT NULL) AND (person_id IS NULL));


--
-- Name: one_receipt_per_person; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX one_receipt_per_person ON public.messaging_receipt USING btree (message_id, person_id) WHERE (person_id IS NOT NULL);


--
-- Name: one_response_per_organisation; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX one_response_per_organisation ON public.surveys_response USING btree (wave_id, organisation_id) WHERE (NOT ((state)::text = ANY ((ARRAY['withdrawn'::character varying, 'invalidated'::character varying])::text[])));


--
-- Name: one_signature_per_version; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX one_signature_per_version ON public.groups_signature USING btree (version_id, signatory_id);


--
-- Name: one_slot_per_mail; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX one_slot_per_mail ON public.messaging_budgetslot USING btree (message_id, person_id, seq);


--
-- Name: one_total_per_organisation_and_type; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX one_total_per_organisation_and_type ON public.messaging_deliverytotal USING btree (message_id, organisation_id, type) NULLS NOT DISTINCT;


--
-- Name: one_unfinished_call; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX one_unfinished_call ON public.groups_coordinatorcall USING btree (group_id) WHERE ((outcome)::text = ''::text);


--
-- Name: one_value_a_year; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX one_value_a_year ON public.groups_indicatorvalue USING btree (indicator_id, year);


--
-- Name: one_waiting_join_request; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX one_waiting_join_request ON public.members_joinrequest USING btree (organisation_id, person_id) WHERE ((state)::text = 'waiting'::text);


--
-- Name: one_waiting_profile_change; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX one_waiting_profile_change ON public.members_profilechange USING btree (organisation_id) WHERE ((state)::text = 'waiting'::text);


--
-- Name: one_weight_per_organisation_and_topic; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX one_weight_per_organisation_and_topic ON public.messaging_topicweight USING btree (organisation_id, topic_id);


--
-- Name: option_code_once_in_ballotage; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX option_code_once_in_ballotage ON public.consultations_option USING btree (ballotage_id, code);


--
-- Name: organisation_facets; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX organisation_facets ON public.members_organisation USING gin (facets);


--
-- Name: organisation_order; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX organisation_order ON public.members_organisation USING btree (sort_key, public_id);


--
-- Name: organisation_search; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX organisation_search ON public.members_organisation USING gin (search_vector);


--
-- Name: organisation_trigram; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX organisation_trigram ON public.members_organisation USING gin (search_key public.gin_trgm_ops);


--
-- Name: outbox_due; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX outbox_due ON public.messaging_outboxrow USING btree (available_at, id) WHERE ((dead_at IS NULL) AND (done_at IS NULL));


--
-- Name: periodic_job_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX periodic_job_once ON public.messaging_periodicrun USING btree (job, period);


--
-- Name: pilot_feedback_order; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX pilot_feedback_order ON public.groups_pilotfeedback USING btree (created_at DESC, public_id);


--
-- Name: pkd_code_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX pkd_code_once ON public.members_pkdcode USING btree (revision, code);


--
-- Name: pkd_transition_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX pkd_transition_once ON public.members_pkdtransition USING btree (old_id, new_id);


--
-- Name: points_once_per_card; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX points_once_per_card ON public.groups_trendpriority USING btree (vote_id, card_id, organisation_id);


--
-- Name: pool_code_once_in_ballotage; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX pool_code_once_in_ballotage ON public.consultations_pool USING btree (ballotage_id, code);


--
-- Name: profile_tag_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX profile_tag_once ON public.members_profiletag USING btree (organisation_id, kind, lower((name)::text));


--
-- Name: question_code_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX question_code_once ON public.surveys_question USING btree (version_id, code);


--
-- Name: question_position_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX question_position_once ON public.surveys_question USING btree (version_id, "position");


--
-- Name: reach_of_organisation; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX reach_of_organisation ON public.messaging_organisationreach USING btree (organisation_id, message_id);


--
-- Name: receipt_besides_snapshot; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX receipt_besides_snapshot ON public.messaging_receipt USING btree (message_id, organisation_id) WHERE (organisation_id IS NOT NULL);


--
-- Name: registration_queue; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX registration_queue ON public.events_registration USING btree (occurrence_id, state, queue_no);


--
-- Name: remark_number_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX remark_number_once ON public.consultations_remark USING btree (consultation_id, number);


--
-- Name: response_of_organisation; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX response_of_organisation ON public.surveys_response USING btree (organisation_id, started_at DESC);


--
-- Name: search_saved_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX search_saved_once ON public.members_savedsearch USING btree (user_id, query);


--
-- Name: section_anchor_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX section_anchor_once ON public.consultations_section USING btree (version_id, anchor);


--
-- Name: sector_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX sector_once ON public.members_organisationsector USING btree (organisation_id, pkd_code);


--
-- Name: signatory_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX signatory_once ON public.groups_signatory USING btree (agreement_id, organisation_id);


--
-- Name: slot_taken_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX slot_taken_once ON public.messaging_budgetslot USING btree (person_id, week, number);


--
-- Name: staff_role_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX staff_role_once ON public.members_staffrole USING btree (user_id, role);


--
-- Name: stakeholder_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX stakeholder_once ON public.groups_stakeholder USING btree (network_id, organisation_id);


--
-- Name: subject_referred_to_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX subject_referred_to_once ON public.groups_subjectref USING btree (content_type_id, object_id);


--
-- Name: suppression_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX suppression_once ON public.members_suppression USING btree (contact_point_id, message_class, topic);


--
-- Name: survey_version_number_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX survey_version_number_once ON public.surveys_surveyversion USING btree (survey_id, number);


--
-- Name: surveys_answer_choice_id_262b83b0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX surveys_answer_choice_id_262b83b0 ON public.surveys_answer USING btree (choice_id);


--
-- Name: surveys_answer_question_id_c0166f3c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX surveys_answer_question_id_c0166f3c ON public.surveys_answer USING btree (question_id);


--
-- Name: surveys_answer_response_id_5416c873; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX surveys_answer_response_id_5416c873 ON public.surveys_answer USING btree (response_id);


--
-- Name: surveys_answerevent_choice_id_eb9133fb; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX surveys_answerevent_choice_id_eb9133fb ON public.surveys_answerevent USING btree (choice_id);


--
-- Name: surveys_answerevent_pgh_context_id_d20cd269; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX surveys_answerevent_pgh_context_id_d20cd269 ON public.surveys_answerevent USING btree (pgh_context_id);


--
-- Name: surveys_answerevent_pgh_obj_id_050030d1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX surveys_answerevent_pgh_obj_id_050030d1 ON public.surveys_answerevent USING btree (pgh_obj_id);


--
-- Name: surveys_answerevent_question_id_398bff10; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX surveys_answerevent_question_id_398bff10 ON public.surveys_answerevent USING btree (question_id);


--
-- Name: surveys_answerevent_response_id_c6557bc7; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX surveys_answerevent_response_id_c6557bc7 ON public.surveys_answerevent USING btree (response_id);


--
-- Name: surveys_choice_question_id_03708b95; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX surveys_choice_question_id_03708b95 ON public.surveys_choice USING btree (question_id);


--
-- Name: surveys_question_version_id_902bd43a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX surveys_question_version_id_902bd43a ON public.surveys_question USING btree (version_id);


--
-- Name: surveys_response_organisation_id_bf7fcc2f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX surveys_response_organisation_id_bf7fcc2f ON public.surveys_response USING btree (organisation_id);


--
-- Name: surveys_response_saved_by_id_4ccaa931; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX surveys_response_saved_by_id_4ccaa931 ON public.surveys_response USING btree (saved_by_id);


--
-- Name: surveys_response_started_by_id_7e95c7cb; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX surveys_response_started_by_id_7e95c7cb ON public.surveys_response USING btree (started_by_id);


--
-- Name: surveys_response_submitted_by_id_e0b3d72a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX surveys_response_submitted_by_id_e0b3d72a ON public.surveys_response USING btree (submitted_by_id);


--
-- Name: surveys_response_version_id_f0ee267c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX surveys_response_version_id_f0ee267c ON public.surveys_response USING btree (version_id);


--
-- Name: surveys_response_wave_id_61ed6b61; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX surveys_response_wave_id_61ed6b61 ON public.surveys_response USING btree (wave_id);


--
-- Name: surveys_responseevent_organisation_id_d6252e09; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX surveys_responseevent_organisation_id_d6252e09 ON public.surveys_responseevent USING btree (organisation_id);


--
-- Name: surveys_responseevent_pgh_context_id_a6979e36; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX surveys_responseevent_pgh_context_id_a6979e36 ON public.surveys_responseevent USING btree (pgh_context_id);


--
-- Name: surveys_responseevent_pgh_obj_id_c4e3876d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX surveys_responseevent_pgh_obj_id_c4e3876d ON public.surveys_responseevent USING btree (pgh_obj_id);


--
-- Name: surveys_responseevent_saved_by_id_3b350723; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX surveys_responseevent_saved_by_id_3b350723 ON public.surveys_responseevent USING btree (saved_by_id);


--
-- Name: surveys_responseevent_started_by_id_2e6522d3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX surveys_responseevent_started_by_id_2e6522d3 ON public.surveys_responseevent USING btree (started_by_id);


--
-- Name: surveys_responseevent_submitted_by_id_a411f640; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX surveys_responseevent_submitted_by_id_a411f640 ON public.surveys_responseevent USING btree (submitted_by_id);


--
-- Name: surveys_responseevent_version_id_d4adfc52; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX surveys_responseevent_version_id_d4adfc52 ON public.surveys_responseevent USING btree (version_id);


--
-- Name: surveys_responseevent_wave_id_c02f2b0a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX surveys_responseevent_wave_id_c02f2b0a ON public.surveys_responseevent USING btree (wave_id);


--
-- Name: surveys_survey_created_by_id_46a3da67; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX surveys_survey_created_by_id_46a3da67 ON public.surveys_survey USING btree (created_by_id);


--
-- Name: surveys_survey_network_id_7f3e6754; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX surveys_survey_network_id_7f3e6754 ON public.surveys_survey USING btree (network_id);


--
-- Name: surveys_surveyevent_created_by_id_41d98975; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX surveys_surveyevent_created_by_id_41d98975 ON public.surveys_surveyevent USING btree (created_by_id);


--
-- Name: surveys_surveyevent_network_id_2012c9f8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX surveys_surveyevent_network_id_2012c9f8 ON public.surveys_surveyevent USING btree (network_id);


--
-- Name: surveys_surveyevent_pgh_context_id_256642b7; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX surveys_surveyevent_pgh_context_id_256642b7 ON public.surveys_surveyevent USING btree (pgh_context_id);


--
-- Name: surveys_surveyevent_pgh_obj_id_e217502a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX surveys_surveyevent_pgh_obj_id_e217502a ON public.surveys_surveyevent USING btree (pgh_obj_id);


--
-- Name: surveys_surveyversion_survey_id_caa12cd5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX surveys_surveyversion_survey_id_caa12cd5 ON public.surveys_surveyversion USING btree (survey_id);


--
-- Name: surveys_target_organisation_id_97f96e10; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX surveys_target_organisation_id_97f96e10 ON public.surveys_target USING btree (organisation_id);


--
-- Name: surveys_target_wave_id_22b0abf1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX surveys_target_wave_id_22b0abf1 ON public.surveys_target USING btree (wave_id);


--
-- Name: surveys_wave_opened_by_id_64902ce7; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX surveys_wave_opened_by_id_64902ce7 ON public.surveys_wave USING btree (opened_by_id);


--
-- Name: surveys_wave_survey_id_8739e5ef; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX surveys_wave_survey_id_8739e5ef ON public.surveys_wave USING btree (survey_id);


--
-- Name: surveys_wave_version_id_1b35a1c0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX surveys_wave_version_id_1b35a1c0 ON public.surveys_wave USING btree (version_id);


--
-- Name: surveys_waveevent_opened_by_id_879a227e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX surveys_waveevent_opened_by_id_879a227e ON public.surveys_waveevent USING btree (opened_by_id);


--
-- Name: surveys_waveevent_pgh_context_id_3dcbd36d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX surveys_waveevent_pgh_context_id_3dcbd36d ON public.surveys_waveevent USING btree (pgh_context_id);


--
-- Name: surveys_waveevent_pgh_obj_id_35aa20c5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX surveys_waveevent_pgh_obj_id_35aa20c5 ON public.surveys_waveevent USING btree (pgh_obj_id);


--
-- Name: surveys_waveevent_survey_id_383df812; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX surveys_waveevent_survey_id_383df812 ON public.surveys_waveevent USING btree (survey_id);


--
-- Name: surveys_waveevent_version_id_dca14abb; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX surveys_waveevent_version_id_dca14abb ON public.surveys_waveevent USING btree (version_id);


--
-- Name: target_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX target_once ON public.surveys_target USING btree (wave_id, organisation_id);


--
-- Name: text_template_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX text_template_once ON public.messaging_texttemplate USING btree (network_id, slug);


--
-- Name: topic_followed_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX topic_followed_once ON public.messaging_topicfollow USING btree (person_id, topic_id);


--
-- Name: trend_board_order; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX trend_board_order ON public.groups_trendcard USING btree (group_id, state, created_at DESC);


--
-- Name: unique_authenticator_type; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX unique_authenticator_type ON public.mfa_authenticator USING btree (user_id, type) WHERE ((type)::text = ANY ((ARRAY['totp'::character varying, 'recovery_codes'::character varying])::text[]));


--
-- Name: unique_primary_email; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX unique_primary_email ON public.account_emailaddress USING btree (user_id, "primary") WHERE "primary";


--
-- Name: unique_verified_email; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX unique_verified_email ON public.account_emailaddress USING btree (email) WHERE verified;


--
-- Name: user_email_unique_without_case; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX user_email_unique_without_case ON public.members_user USING btree (lower((email)::text));


--
-- Name: usersessions_usersession_session_key_fd35de43_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX usersessions_usersession_session_key_fd35de43_like ON public.usersessions_usersession USING btree (session_key varchar_pattern_ops);


--
-- Name: usersessions_usersession_user_id_af5e0a6d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX usersessions_usersession_user_id_af5e0a6d ON public.usersessions_usersession USING btree (user_id);


--
-- Name: venue_name_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX venue_name_once ON public.events_venue USING btree (network_id, name);


--
-- Name: version_number_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX version_number_once ON public.groups_agreementversion USING btree (agreement_id, number);


--
-- Name: wave_clock; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wave_clock ON public.surveys_wave USING btree (state, closes_at);


--
-- Name: wave_number_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX wave_number_once ON public.surveys_wave USING btree (survey_id, number);


--
-- Name: webhook_address_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX webhook_address_once ON public.messaging_webhookendpoint USING btree (network_id, url);


--
-- Name: webhook_delivery_due; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX webhook_delivery_due ON public.messaging_webhookdelivery USING btree (endpoint_id, next_attempt_at, id) WHERE ((state)::text = 'waiting'::text);


--
-- Name: webhook_delivery_log; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX webhook_delivery_log ON public.messaging_webhookdelivery USING btree (endpoint_id, created_at DESC, public_id DESC);


--
-- Name: webhook_event_once_per_endpoint; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX webhook_event_once_per_endpoint ON public.messaging_webhookdelivery USING btree (endpoint_id, event_id);


--
-- Name: consultations_ballotageevent append_only; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.consultations_ballotageevent FOR EACH ROW EXECUTE FUNCTION public.consultations_append_only();


--
-- Name: consultations_checkpoint append_only; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.consultations_checkpoint FOR EACH ROW EXECUTE FUNCTION public.consultations_append_only();


--
-- Name: consultations_invalidballot append_only; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.consultations_invalidballot FOR EACH ROW EXECUTE FUNCTION public.consultations_append_only();


--
-- Name: consultations_logleaf append_only; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.consultations_logleaf FOR EACH ROW EXECUTE FUNCTION public.consultations_append_only();


--
-- Name: consultations_openedballot append_only; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.consultations_openedballot FOR EACH ROW EXECUTE FUNCTION public.consultations_append_only();


--
-- Name: consultations_rollalias append_only; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.consultations_rollalias FOR EACH ROW EXECUTE FUNCTION public.consultations_append_only();


--
-- Name: consultations_rollmark append_only; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.consultations_rollmark FOR EACH ROW EXECUTE FUNCTION public.consultations_append_only();


--
-- Name: consultations_sealedballot append_only; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.consultations_sealedballot FOR EACH ROW EXECUTE FUNCTION public.consultations_append_only();


--
-- Name: consultations_ballotage guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER guard BEFORE DELETE OR UPDATE ON public.consultations_ballotage FOR EACH ROW EXECUTE FUNCTION public.consultations_guard_ballotage();


--
-- Name: consultations_eligiblekey guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON public.consultations_eligiblekey FOR EACH ROW EXECUTE FUNCTION public.consultations_guard_frozen_part();


--
-- Name: consultations_option guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON public.consultations_option FOR EACH ROW EXECUTE FUNCTION public.consultations_guard_frozen_part();


--
-- Name: consultations_pool guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON public.consultations_pool FOR EACH ROW EXECUTE FUNCTION public.consultations_guard_frozen_part();


--
-- Name: consultations_rollmark in_time; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER in_time BEFORE INSERT ON public.consultations_rollmark FOR EACH ROW EXECUTE FUNCTION public.consultations_refuse_late_vote();


--
-- Name: consultations_sealedballot in_time; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER in_time BEFORE INSERT ON public.consultations_sealedballot FOR EACH ROW EXECUTE FUNCTION public.consultations_refuse_late_vote();


--
-- Name: groups_charteracceptance pgtrigger_accepted_is_fixed_5bea4; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_accepted_is_fixed_5bea4 BEFORE DELETE OR UPDATE ON public.groups_charteracceptance FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_accepted_is_fixed_5bea4();


--
-- Name: TRIGGER pgtrigger_accepted_is_fixed_5bea4 ON groups_charteracceptance; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_accepted_is_fixed_5bea4 ON public.groups_charteracceptance IS 'cf57e14f372ce04d9ccb186013fd9cbcc1916d8e';


--
-- Name: groups_jointagenda pgtrigger_agenda_step_by_step_0fa3c; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_agenda_step_by_step_0fa3c BEFORE UPDATE OF state ON public.groups_jointagenda FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_agenda_step_by_step_0fa3c();


--
-- Name: TRIGGER pgtrigger_agenda_step_by_step_0fa3c ON groups_jointagenda; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_agenda_step_by_step_0fa3c ON public.groups_jointagenda IS '65b7a3269564ff0aa6a0e879ffb7f2c3c35f2067';


--
-- Name: surveys_answer pgtrigger_answer_belongs_e5df8; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_answer_belongs_e5df8 BEFORE INSERT OR UPDATE ON public.surveys_answer FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_answer_belongs_e5df8();


--
-- Name: TRIGGER pgtrigger_answer_belongs_e5df8 ON surveys_answer; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_answer_belongs_e5df8 ON public.surveys_answer IS '685fac7cede365a3ec2a2cdb50e236a4b27e4bc0';


--
-- Name: messaging_deliveryevent pgtrigger_append_only_b0583; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_append_only_b0583 BEFORE DELETE OR UPDATE ON public.messaging_deliveryevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_b0583();


--
-- Name: TRIGGER pgtrigger_append_only_b0583 ON messaging_deliveryevent; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_append_only_b0583 ON public.messaging_deliveryevent IS 'e441961e95beadc3c0a0b9168cf1828024dd737c';


--
-- Name: groups_coordinatorapplication pgtrigger_application_in_time_b9bdd; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_application_in_time_b9bdd BEFORE INSERT OR UPDATE OF call_id, organisation_id, text ON public.groups_coordinatorapplication FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_application_in_time_b9bdd();


--
-- Name: TRIGGER pgtrigger_application_in_time_b9bdd ON groups_coordinatorapplication; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_application_in_time_b9bdd ON public.groups_coordinatorapplication IS 'b6a96617c6bd1bb563d97dcb18512d9518e5da28';


--
-- Name: messaging_message pgtrigger_approval_is_for_this_text_13cbe; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_approval_is_for_this_text_13cbe BEFORE UPDATE ON public.messaging_message FOR EACH ROW WHEN (((new.approved_by_id IS NOT NULL) AND (old.approved_by_id IS NOT NULL) AND (old.frozen_at IS NULL) AND ((old.network_id IS DISTINCT FROM new.network_id) OR (old.sender_organisation_id IS DISTINCT FROM new.sender_organisation_id) OR ((old.message_class)::text IS DISTINCT FROM (new.message_class)::text) OR ((old.legal_basis)::text IS DISTINCT FROM (new.legal_basis)::text) OR (old.topic_id IS DISTINCT FROM new.topic_id) OR ((old.title_pl)::text IS DISTINCT FROM (new.title_pl)::text) OR ((old.title_en)::text IS DISTINCT FROM (new.title_en)::text) OR ((old.summary_pl)::text IS DISTINCT FROM (new.summary_pl)::text) OR ((old.summary_en)::text IS DISTINCT FROM (new.summary_en)::text) OR (old.body_pl IS DISTINCT FROM new.body_pl) OR (old.body_en IS DISTINCT FROM new.body_en) OR (old.deadline IS DISTINCT FROM new.deadline) OR (old.requires_ack IS DISTINCT FROM new.requires_ack) OR ((old.reach_rule)::text IS DISTINCT FROM (new.reach_rule)::text) OR (old.reach_functions IS DISTINCT FROM new.reach_functions) OR (old.reach_number IS DISTINCT FROM new.reach_number) OR (old.effort_minutes IS DISTINCT FROM new.effort_minutes) OR ((old.act_kind)::text IS DISTINCT FROM (new.act_kind)::text) OR ((old.act_url)::text IS DISTINCT FROM (new.act_url)::text) OR (old.about_id IS DISTINCT FROM new.about_id) OR (old.audience IS DISTINCT FROM new.audience) OR (old.supersedes_id IS DISTINCT FROM new.supersedes_id) OR (old.about_type_id IS DISTINCT FROM new.about_type_id) OR (old.is_public IS DISTINCT FROM new.is_public) OR (old.catch_up IS DISTINCT FROM new.catch_up) OR (old.expires_at IS DISTINCT FROM new.expires_at)))) EXECUTE FUNCTION public.pgtrigger_approval_is_for_this_text_13cbe();


--
-- Name: TRIGGER pgtrigger_approval_is_for_this_text_13cbe ON messaging_message; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_approval_is_for_this_text_13cbe ON public.messaging_message IS '7bc6a57d7a0b1ac9796307cac6d08b22be6b92df';


--
-- Name: groups_membership pgtrigger_approved_by_somebody_else_f5c20; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_approved_by_somebody_else_f5c20 BEFORE UPDATE OF state ON public.groups_membership FOR EACH ROW WHEN ((((new.state)::text = 'approved'::text) AND ((old.state)::text IS DISTINCT FROM (new.state)::text))) EXECUTE FUNCTION public.pgtrigger_approved_by_somebody_else_f5c20();


--
-- Name: TRIGGER pgtrigger_approved_by_somebody_else_f5c20 ON groups_membership; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_approved_by_somebody_else_f5c20 ON public.groups_membership IS '62000d239801b55349585beddbb7e11774173cd2';


--
-- Name: groups_stakeholderassessment pgtrigger_assessments_never_change_7dab3; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_assessments_never_change_7dab3 BEFORE DELETE OR UPDATE ON public.groups_stakeholderassessment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_assessments_never_change_7dab3();


--
-- Name: TRIGGER pgtrigger_assessments_never_change_7dab3 ON groups_stakeholderassessment; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_assessments_never_change_7dab3 ON public.groups_stakeholderassessment IS '3eb6ba66ca248ee49db6bf1790df4449593b4e5b';


--
-- Name: surveys_choice pgtrigger_choice_is_frozen_844f0; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_choice_is_frozen_844f0 BEFORE DELETE OR UPDATE ON public.surveys_choice FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_choice_is_frozen_844f0();


--
-- Name: TRIGGER pgtrigger_choice_is_frozen_844f0 ON surveys_choice; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_choice_is_frozen_844f0 ON public.surveys_choice IS '739a40ca5214ac1eb32140a1fd1bd379311b0177';


--
-- Name: groups_agendacomment pgtrigger_comments_of_the_step_d40f4; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_comments_of_the_step_d40f4 BEFORE INSERT OR DELETE OR UPDATE ON public.groups_agendacomment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_comments_of_the_step_d40f4();


--
-- Name: TRIGGER pgtrigger_comments_of_the_step_d40f4 ON groups_agendacomment; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_comments_of_the_step_d40f4 ON public.groups_agendacomment IS '69f128c2d63c9941db0064bc613d2317299f4ca9';


--
-- Name: messaging_message pgtrigger_content_is_frozen_8a935; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_content_is_frozen_8a935 BEFORE UPDATE ON public.messaging_message FOR EACH ROW WHEN (((old.frozen_at IS NOT NULL) AND ((old.network_id IS DISTINCT FROM new.network_id) OR (old.sender_organisation_id IS DISTINCT FROM new.sender_organisation_id) OR ((old.message_class)::text IS DISTINCT FROM (new.message_class)::text) OR ((old.legal_basis)::text IS DISTINCT FROM (new.legal_basis)::text) OR (old.topic_id IS DISTINCT FROM new.topic_id) OR ((old.title_pl)::text IS DISTINCT FROM (new.title_pl)::text) OR ((old.title_en)::text IS DISTINCT FROM (new.title_en)::text) OR ((old.summary_pl)::text IS DISTINCT FROM (new.summary_pl)::text) OR ((old.summary_en)::text IS DISTINCT FROM (new.summary_en)::text) OR (old.body_pl IS DISTINCT FROM new.body_pl) OR (old.body_en IS DISTINCT FROM new.body_en) OR (old.deadline IS DISTINCT FROM new.deadline) OR (old.requires_ack IS DISTINCT FROM new.requires_ack) OR ((old.reach_rule)::text IS DISTINCT FROM (new.reach_rule)::text) OR (old.reach_functions IS DISTINCT FROM new.reach_functions) OR (old.reach_number IS DISTINCT FROM new.reach_number) OR (old.effort_minutes IS DISTINCT FROM new.effort_minutes) OR ((old.act_kind)::text IS DISTINCT FROM (new.act_kind)::text) OR ((old.act_url)::text IS DISTINCT FROM (new.act_url)::text) OR (old.about_id IS DISTINCT FROM new.about_id) OR (old.audience IS DISTINCT FROM new.audience) OR (old.supersedes_id IS DISTINCT FROM new.supersedes_id) OR (old.catch_up IS DISTINCT FROM new.catch_up) OR (old.frozen_at IS DISTINCT FROM new.frozen_at)))) EXECUTE FUNCTION public.pgtrigger_content_is_frozen_8a935();


--
-- Name: TRIGGER pgtrigger_content_is_frozen_8a935 ON messaging_message; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_content_is_frozen_8a935 ON public.messaging_message IS 'ebc9dfbde675535cc0dd911a85f7aedbdc0e3ec8';


--
-- Name: groups_coordinatorterm pgtrigger_coordinator_is_the_open_term_2feae; Type: TRIGGER; Schema: public; Owner: -
--

CREATE CONSTRAINT TRIGGER pgtrigger_coordinator_is_the_open_term_2feae AFTER INSERT OR DELETE OR UPDATE ON public.groups_coordinatorterm DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_coordinator_is_the_open_term_2feae();


--
-- Name: TRIGGER pgtrigger_coordinator_is_the_open_term_2feae ON groups_coordinatorterm; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_coordinator_is_the_open_term_2feae ON public.groups_coordinatorterm IS '054c7d2b97f0225296e3a3fa5c4027e96101b9e0';


--
-- Name: groups_group pgtrigger_coordinator_is_the_open_term_c5e8b; Type: TRIGGER; Schema: public; Owner: -
--

CREATE CONSTRAINT TRIGGER pgtrigger_coordinator_is_the_open_term_c5e8b AFTER INSERT OR UPDATE OF coordinator_id ON public.groups_group DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_coordinator_is_the_open_term_c5e8b();


--
-- Name: TRIGGER pgtrigger_coordinator_is_the_open_term_c5e8b ON groups_group; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_coordinator_is_the_open_term_c5e8b ON public.groups_group IS '7b7e8cacd439bf8232ce8f18949ce069be81a6f7';


--
-- Name: groups_indicatorvalue pgtrigger_delete_delete_0f322; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_delete_delete_0f322 AFTER DELETE ON public.groups_indicatorvalue FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_0f322();


--
-- Name: TRIGGER pgtrigger_delete_delete_0f322 ON groups_indicatorvalue; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_delete_delete_0f322 ON public.groups_indicatorvalue IS '8a1eb53eb6b3f2b2537eef3e79a824904b9f56b6';


--
-- Name: groups_groupmember pgtrigger_delete_delete_4bb64; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_delete_delete_4bb64 AFTER DELETE ON public.groups_groupmember FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_4bb64();


--
-- Name: TRIGGER pgtrigger_delete_delete_4bb64 ON groups_groupmember; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_delete_delete_4bb64 ON public.groups_groupmember IS 'c7b43257add05f56bcd18b2f39d9f660fcba656c';


--
-- Name: groups_fundingsource pgtrigger_delete_delete_d2bc2; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_delete_delete_d2bc2 AFTER DELETE ON public.groups_fundingsource FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_d2bc2();


--
-- Name: TRIGGER pgtrigger_delete_delete_d2bc2 ON groups_fundingsource; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_delete_delete_d2bc2 ON public.groups_fundingsource IS 'fc42e7cb3ca3c712c5626820928c1138cd386bee';


--
-- Name: groups_inkindcontribution pgtrigger_delete_delete_faa5e; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_delete_delete_faa5e AFTER DELETE ON public.groups_inkindcontribution FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_faa5e();


--
-- Name: TRIGGER pgtrigger_delete_delete_faa5e ON groups_inkindcontribution; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_delete_delete_faa5e ON public.groups_inkindcontribution IS 'f671518310f65b2ede930cf38be053d9f3db61c2';


--
-- Name: groups_draftcomment pgtrigger_draft_comment_in_time_b9fc9; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_draft_comment_in_time_b9fc9 BEFORE INSERT OR UPDATE OF review_id, organisation_id, body ON public.groups_draftcomment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_draft_comment_in_time_b9fc9();


--
-- Name: TRIGGER pgtrigger_draft_comment_in_time_b9fc9 ON groups_draftcomment; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_draft_comment_in_time_b9fc9 ON public.groups_draftcomment IS 'ed159181946d5e70ad2e2e68a4a2317f813d950b';


--
-- Name: groups_agreement pgtrigger_in_force_when_all_signed_d0ea3; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_in_force_when_all_signed_d0ea3 BEFORE INSERT OR UPDATE ON public.groups_agreement FOR EACH ROW WHEN (((new.state)::text = 'in_force'::text)) EXECUTE FUNCTION public.pgtrigger_in_force_when_all_signed_d0ea3();


--
-- Name: TRIGGER pgtrigger_in_force_when_all_signed_d0ea3 ON groups_agreement; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_in_force_when_all_signed_d0ea3 ON public.groups_agreement IS '384a6cda687dc657299498a6e008e840cfa7b267';


--
-- Name: consultations_pool pgtrigger_insert_insert_008e3; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_008e3 AFTER INSERT ON public.consultations_pool FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_008e3();


--
-- Name: TRIGGER pgtrigger_insert_insert_008e3 ON consultations_pool; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_insert_insert_008e3 ON public.consultations_pool IS 'da01bc0cd48b20d85e11fe7ca7c11b6b6b066273';


--
-- Name: members_staffrole pgtrigger_insert_insert_06d6e; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_06d6e AFTER INSERT ON public.members_staffrole FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_06d6e();


--
-- Name: TRIGGER pgtrigger_insert_insert_06d6e ON members_staffrole; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_insert_insert_06d6e ON public.members_staffrole IS '0fd6fe2702bfb82c710d56ea26aa128a1ed2e13a';


--
-- Name: events_occurrence pgtrigger_insert_insert_18f24; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_18f24 AFTER INSERT ON public.events_occurrence FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_18f24();


--
-- Name: TRIGGER pgtrigger_insert_insert_18f24 ON events_occurrence; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_insert_insert_18f24 ON public.events_occurrence IS 'e8fbce185f447cb675b4c6f32a9b882d84fb5c9b';


--
-- Name: surveys_response pgtrigger_insert_insert_19d6a; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_19d6a AFTER INSERT ON public.surveys_response FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_19d6a();


--
-- Name: TRIGGER pgtrigger_insert_insert_19d6a ON surveys_response; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_insert_insert_19d6a ON public.surveys_response IS '9705367a0895136936e6664ffe051ee82ebd8bac';


--
-- Name: library_goodpractice pgtrigger_insert_insert_1b175; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_1b175 AFTER INSERT ON public.library_goodpractice FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_1b175();


--
-- Name: TRIGGER pgtrigger_insert_insert_1b175 ON library_goodpractice; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_insert_insert_1b175 ON public.library_goodpractice IS 'b2dd2d10b2aab331981aadf9cdb1b01fce449a2a';


--
-- Name: consultations_ballotage pgtrigger_insert_insert_24700; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_24700 AFTER INSERT ON public.consultations_ballotage FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_24700();


--
-- Name: TRIGGER pgtrigger_insert_insert_24700 ON consultations_ballotage; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_insert_insert_24700 ON public.consultations_ballotage IS '172f796c6d84f54f303d6d6d90dbb49c9ed29c9c';


--
-- Name: consultations_option pgtrigger_insert_insert_2e107; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_2e107 AFTER INSERT ON public.consultations_option FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_2e107();


--
-- Name: TRIGGER pgtrigger_insert_insert_2e107 ON consultations_option; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_insert_insert_2e107 ON public.consultations_option IS '63d548eaa843e2d5dd525c517af8792660ffc061';


--
-- Name: groups_inkindcontribution pgtrigger_insert_insert_3348d; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_3348d AFTER INSERT ON public.groups_inkindcontribution FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_3348d();


--
-- Name: TRIGGER pgtrigger_insert_insert_3348d ON groups_inkindcontribution; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_insert_insert_3348d ON public.groups_inkindcontribution IS '38f7586e9d47c4dacb1b04c2afe391840a46db68';


--
-- Name: messaging_webhookendpoint pgtrigger_insert_insert_412db; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_412db AFTER INSERT ON public.messaging_webhookendpoint FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_412db();


--
-- Name: TRIGGER pgtrigger_insert_insert_412db ON messaging_webhookendpoint; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_insert_insert_412db ON public.messaging_webhookendpoint IS 'bc752743d94336e0519dd0ac3c20d616ffa66c55';


--
-- Name: surveys_survey pgtrigger_insert_insert_472a1; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_472a1 AFTER INSERT ON public.surveys_survey FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_472a1();


--
-- Name: TRIGGER pgtrigger_insert_insert_472a1 ON surveys_survey; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_insert_insert_472a1 ON public.surveys_survey IS 'd172b86cefc59bdc382795198e4fd6d3355f158d';


--
-- Name: members_apitoken pgtrigger_insert_insert_4da96; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_4da96 AFTER INSERT ON public.members_apitoken FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_4da96();


--
-- Name: TRIGGER pgtrigger_insert_insert_4da96 ON members_apitoken; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_insert_insert_4da96 ON public.members_apitoken IS '4113c2bedc8582f26058edca157d37f37b59acf2';


--
-- Name: groups_mentoringpair pgtrigger_insert_insert_51c0b; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_51c0b AFTER INSERT ON public.groups_mentoringpair FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_51c0b();


--
-- Name: TRIGGER pgtrigger_insert_insert_51c0b ON groups_mentoringpair; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_insert_insert_51c0b ON public.groups_mentoringpair IS 'c481861d11a42c3aafe96664839510f75cfef715';


--
-- Name: messaging_message pgtrigger_insert_insert_5f272; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_5f272 AFTER INSERT ON public.messaging_message FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_5f272();


--
-- Name: TRIGGER pgtrigger_insert_insert_5f272 ON messaging_message; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_insert_insert_5f272 ON public.messaging_message IS 'aab984059aeaf9e4cd188170f66739fbbc42cb61';


--
-- Name: groups_group pgtrigger_insert_insert_6026d; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_6026d AFTER INSERT ON public.groups_group FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_6026d();


--
-- Name: TRIGGER pgtrigger_insert_insert_6026d ON groups_group; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_insert_insert_6026d ON public.groups_group IS '1ea96c0ea0c0d6bf55c9347a719b4d959c524299';


--
-- Name: groups_indicatorvalue pgtrigger_insert_insert_7751a; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_7751a AFTER INSERT ON public.groups_indicatorvalue FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_7751a();


--
-- Name: TRIGGER pgtrigger_insert_insert_7751a ON groups_indicatorvalue; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_insert_insert_7751a ON public.groups_indicatorvalue IS 'a50fcf3da152ac79a5da6e8a146b998df5c00ea9';


--
-- Name: groups_milestone pgtrigger_insert_insert_79448; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_79448 AFTER INSERT ON public.groups_milestone FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_79448();


--
-- Name: TRIGGER pgtrigger_insert_insert_79448 ON groups_milestone; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_insert_insert_79448 ON public.groups_milestone IS '069239750386923c888ca8ca43d023e22d32664e';


--
-- Name: groups_fundingsource pgtrigger_insert_insert_7efb2; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_7efb2 AFTER INSERT ON public.groups_fundingsource FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_7efb2();


--
-- Name: TRIGGER pgtrigger_insert_insert_7efb2 ON groups_fundingsource; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_insert_insert_7efb2 ON public.groups_fundingsource IS 'e7914db91af776bd8965e5da98115f1b439a88ef';


--
-- Name: groups_agreement pgtrigger_insert_insert_7faa0; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_7faa0 AFTER INSERT ON public.groups_agreement FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_7faa0();


--
-- Name: TRIGGER pgtrigger_insert_insert_7faa0 ON groups_agreement; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_insert_insert_7faa0 ON public.groups_agreement IS 'a52d1bdb9e084d6e31430adea8f13c980a0b8146';


--
-- Name: events_event pgtrigger_insert_insert_82b94; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_82b94 AFTER INSERT ON public.events_event FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_82b94();


--
-- Name: TRIGGER pgtrigger_insert_insert_82b94 ON events_event; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_insert_insert_82b94 ON public.events_event IS 'fa34cbd130985716fce355dbe0f9b108cb638a2f';


--
-- Name: groups_agendaitem pgtrigger_insert_insert_8b32b; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_8b32b AFTER INSERT ON public.groups_agendaitem FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_8b32b();


--
-- Name: TRIGGER pgtrigger_insert_insert_8b32b ON groups_agendaitem; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_insert_insert_8b32b ON public.groups_agendaitem IS '435565ebdd51283b7451407dd974c7a029afd826';


--
-- Name: members_consent pgtrigger_insert_insert_8ef50; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_8ef50 AFTER INSERT ON public.members_consent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_8ef50();


--
-- Name: TRIGGER pgtrigger_insert_insert_8ef50 ON members_consent; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_insert_insert_8ef50 ON public.members_consent IS '57dbfb40786d9d9c86f544b11361e53ba20c162e';


--
-- Name: groups_pilotfeedback pgtrigger_insert_insert_910ce; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_910ce AFTER INSERT ON public.groups_pilotfeedback FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_910ce();


--
-- Name: TRIGGER pgtrigger_insert_insert_910ce ON groups_pilotfeedback; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_insert_insert_910ce ON public.groups_pilotfeedback IS '8fd46d6e03f049bf2ad686d9600f24a99fdf4b8e';


--
-- Name: groups_actionitem pgtrigger_insert_insert_96beb; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_96beb AFTER INSERT ON public.groups_actionitem FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_96beb();


--
-- Name: TRIGGER pgtrigger_insert_insert_96beb ON groups_actionitem; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_insert_insert_96beb ON public.groups_actionitem IS '658e40dc3887330d5bce3fcc0e336878a6e8ee7e';


--
-- Name: consultations_remarkdecision pgtrigger_insert_insert_9d893; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_9d893 AFTER INSERT ON public.consultations_remarkdecision FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_9d893();


--
-- Name: TRIGGER pgtrigger_insert_insert_9d893 ON consultations_remarkdecision; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_insert_insert_9d893 ON public.consultations_remarkdecision IS '5bdaa67ea7eade50f1d76684c2d3917153dfd90c';


--
-- Name: members_affiliation pgtrigger_insert_insert_c4b1b; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_c4b1b AFTER INSERT ON public.members_affiliation FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_c4b1b();


--
-- Name: TRIGGER pgtrigger_insert_insert_c4b1b ON members_affiliation; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_insert_insert_c4b1b ON public.members_affiliation IS '702f0a2b8a1e7a86cfb15ac09e29536fd3915d2e';


--
-- Name: consultations_consultation pgtrigger_insert_insert_c7113; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_c7113 AFTER INSERT ON public.consultations_consultation FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_c7113();


--
-- Name: TRIGGER pgtrigger_insert_insert_c7113 ON consultations_consultation; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_insert_insert_c7113 ON public.consultations_consultation IS '23454f040ae92cc30fd70d72469fb24238568e17';


--
-- Name: events_registration pgtrigger_insert_insert_c84d7; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_c84d7 AFTER INSERT ON public.events_registration FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_c84d7();


--
-- Name: TRIGGER pgtrigger_insert_insert_c84d7 ON events_registration; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_insert_insert_c84d7 ON public.events_registration IS '1e3bebcca8ea3351c602eaf14eeaef7bd86066a0';


--
-- Name: groups_jointagenda pgtrigger_insert_insert_cbd6d; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_cbd6d AFTER INSERT ON public.groups_jointagenda FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_cbd6d();


--
-- Name: TRIGGER pgtrigger_insert_insert_cbd6d ON groups_jointagenda; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_insert_insert_cbd6d ON public.groups_jointagenda IS 'dead4fbd4709dd6be9c018c8b2206379debe7ecc';


--
-- Name: groups_groupmember pgtrigger_insert_insert_cd1ae; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_cd1ae AFTER INSERT ON public.groups_groupmember FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_cd1ae();


--
-- Name: TRIGGER pgtrigger_insert_insert_cd1ae ON groups_groupmember; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_insert_insert_cd1ae ON public.groups_groupmember IS '7c4dc3dadd090a8dbd243dfc5cd0bbc787925078';


--
-- Name: members_organisation pgtrigger_insert_insert_d68e8; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_d68e8 AFTER INSERT ON public.members_organisation FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_d68e8();


--
-- Name: TRIGGER pgtrigger_insert_insert_d68e8 ON members_organisation; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_insert_insert_d68e8 ON public.members_organisation IS '04b68eeb8c3e75123c2bfce3d0cb18bd7e5d822d';


--
-- Name: groups_membership pgtrigger_insert_insert_de82e; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_de82e AFTER INSERT ON public.groups_membership FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_de82e();


--
-- Name: TRIGGER pgtrigger_insert_insert_de82e ON groups_membership; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_insert_insert_de82e ON public.groups_membership IS 'b20e33eb92dae5704c66f0bba9eca2bd88f0c1c5';


--
-- Name: groups_trendcard pgtrigger_insert_insert_df13d; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_df13d AFTER INSERT ON public.groups_trendcard FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_df13d();


--
-- Name: TRIGGER pgtrigger_insert_insert_df13d ON groups_trendcard; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_insert_insert_df13d ON public.groups_trendcard IS '795ed72b1cfa6527ed45e75735a0a40bea5d9b57';


--
-- Name: surveys_answer pgtrigger_insert_insert_e533e; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_e533e AFTER INSERT ON public.surveys_answer FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_e533e();


--
-- Name: TRIGGER pgtrigger_insert_insert_e533e ON surveys_answer; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_insert_insert_e533e ON public.surveys_answer IS '358ce006d63c0c4e6094818213c70f5474f356c6';


--
-- Name: surveys_wave pgtrigger_insert_insert_eafbd; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_eafbd AFTER INSERT ON public.surveys_wave FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_eafbd();


--
-- Name: TRIGGER pgtrigger_insert_insert_eafbd ON surveys_wave; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_insert_insert_eafbd ON public.surveys_wave IS 'd163cac6d1d4dc1c54edd1081f805908db325975';


--
-- Name: members_contactpoint pgtrigger_insert_insert_eea18; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_eea18 AFTER INSERT ON public.members_contactpoint FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_eea18();


--
-- Name: TRIGGER pgtrigger_insert_insert_eea18 ON members_contactpoint; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_insert_insert_eea18 ON public.members_contactpoint IS 'b2021492396ff42f17601ad9323485d8d5d9e3ad';


--
-- Name: groups_agendaitem pgtrigger_items_of_the_step_5c929; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_items_of_the_step_5c929 BEFORE INSERT OR DELETE OR UPDATE ON public.groups_agendaitem FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_items_of_the_step_5c929();


--
-- Name: TRIGGER pgtrigger_items_of_the_step_5c929 ON groups_agendaitem; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_items_of_the_step_5c929 ON public.groups_agendaitem IS '880ebb0afece903d8f4dd1685aa02f31cbc88ec6';


--
-- Name: groups_membership pgtrigger_membership_states_afd14; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_membership_states_afd14 BEFORE UPDATE OF state ON public.groups_membership FOR EACH ROW WHEN (((old.state)::text IS DISTINCT FROM (new.state)::text)) EXECUTE FUNCTION public.pgtrigger_membership_states_afd14();


--
-- Name: TRIGGER pgtrigger_membership_states_afd14 ON groups_membership; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_membership_states_afd14 ON public.groups_membership IS 'd14418a0c3e3e2d9a955c7612b732c1e887b40e8';


--
-- Name: members_organisation pgtrigger_merged_is_final_16371; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_merged_is_final_16371 BEFORE UPDATE ON public.members_organisation FOR EACH ROW WHEN ((((old.state)::text = 'merged'::text) AND (NOT ((new.state)::text = 'merged'::text)))) EXECUTE FUNCTION public.pgtrigger_merged_is_final_16371();


--
-- Name: TRIGGER pgtrigger_merged_is_final_16371 ON members_organisation; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_merged_is_final_16371 ON public.members_organisation IS 'b8d2456aa762ad35ba97abdef6287438f5e9796a';


--
-- Name: groups_membership pgtrigger_networks_form_no_cycle_2dcb4; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_networks_form_no_cycle_2dcb4 AFTER INSERT OR UPDATE OF network_id, member_network_id ON public.groups_membership FOR EACH ROW WHEN ((new.member_network_id IS NOT NULL)) EXECUTE FUNCTION public.pgtrigger_networks_form_no_cycle_2dcb4();


--
-- Name: TRIGGER pgtrigger_networks_form_no_cycle_2dcb4 ON groups_membership; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_networks_form_no_cycle_2dcb4 ON public.groups_membership IS '170d7bb19617158323e47ac3918301ebf17701ab';


--
-- Name: groups_charteracceptance pgtrigger_only_published_is_accepted_a161d; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_only_published_is_accepted_a161d BEFORE INSERT ON public.groups_charteracceptance FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_only_published_is_accepted_a161d();


--
-- Name: TRIGGER pgtrigger_only_published_is_accepted_a161d ON groups_charteracceptance; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_only_published_is_accepted_a161d ON public.groups_charteracceptance IS 'b41f280f74876f0b973a8cde566d11e5ed4f0268';


--
-- Name: groups_coordinatorterm pgtrigger_past_terms_are_fixed_19534; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_past_terms_are_fixed_19534 BEFORE DELETE OR UPDATE ON public.groups_coordinatorterm FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_past_terms_are_fixed_19534();


--
-- Name: TRIGGER pgtrigger_past_terms_are_fixed_19534 ON groups_coordinatorterm; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_past_terms_are_fixed_19534 ON public.groups_coordinatorterm IS '589a2d18518f558782f13fbaca94f12417711114';


--
-- Name: groups_trendpriority pgtrigger_points_within_the_budget_6e086; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_points_within_the_budget_6e086 AFTER INSERT OR DELETE OR UPDATE ON public.groups_trendpriority FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_points_within_the_budget_6e086();


--
-- Name: TRIGGER pgtrigger_points_within_the_budget_6e086 ON groups_trendpriority; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_points_within_the_budget_6e086 ON public.groups_trendpriority IS '089b9f82589f11e6ea0df672f698704f52099cd6';


--
-- Name: groups_jointagenda pgtrigger_published_after_its_review_01ab1; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_published_after_its_review_01ab1 BEFORE UPDATE ON public.groups_jointagenda FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_published_after_its_review_01ab1();


--
-- Name: TRIGGER pgtrigger_published_after_its_review_01ab1 ON groups_jointagenda; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_published_after_its_review_01ab1 ON public.groups_jointagenda IS 'a93f6a35305e0be0699305936b0a7c8ae4225ef2';


--
-- Name: groups_trendcard pgtrigger_published_after_its_review_9c76c; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_published_after_its_review_9c76c BEFORE UPDATE ON public.groups_trendcard FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_published_after_its_review_9c76c();


--
-- Name: TRIGGER pgtrigger_published_after_its_review_9c76c ON groups_trendcard; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_published_after_its_review_9c76c ON public.groups_trendcard IS 'de3922e5d815e7d1219204804d8d51fbfe313ea4';


--
-- Name: groups_roadmap pgtrigger_published_after_its_review_a8e6d; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_published_after_its_review_a8e6d BEFORE UPDATE ON public.groups_roadmap FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_published_after_its_review_a8e6d();


--
-- Name: TRIGGER pgtrigger_published_after_its_review_a8e6d ON groups_roadmap; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_published_after_its_review_a8e6d ON public.groups_roadmap IS '766a088cc5e8a9c7cc0d091e52fcd226435aaffe';


--
-- Name: surveys_surveyversion pgtrigger_published_is_frozen_9df15; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_published_is_frozen_9df15 BEFORE DELETE OR UPDATE ON public.surveys_surveyversion FOR EACH ROW WHEN (((old.state)::text = ANY ((ARRAY['published'::character varying, 'retired'::character varying])::text[]))) EXECUTE FUNCTION public.pgtrigger_published_is_frozen_9df15();


--
-- Name: TRIGGER pgtrigger_published_is_frozen_9df15 ON surveys_surveyversion; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_published_is_frozen_9df15 ON public.surveys_surveyversion IS '6c8598077399689a7a20d2041c113174ca09479f';


--
-- Name: groups_charterversion pgtrigger_published_text_is_fixed_9e992; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_published_text_is_fixed_9e992 BEFORE DELETE OR UPDATE ON public.groups_charterversion FOR EACH ROW WHEN ((old.published_at IS NOT NULL)) EXECUTE FUNCTION public.pgtrigger_published_text_is_fixed_9e992();


--
-- Name: TRIGGER pgtrigger_published_text_is_fixed_9e992 ON groups_charterversion; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_published_text_is_fixed_9e992 ON public.groups_charterversion IS '86e92afce41b42ff5a7354653b4f3d5e90f1aa3d';


--
-- Name: surveys_question pgtrigger_question_is_frozen_66799; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_question_is_frozen_66799 BEFORE DELETE OR UPDATE ON public.surveys_question FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_question_is_frozen_66799();


--
-- Name: TRIGGER pgtrigger_question_is_frozen_66799 ON surveys_question; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_question_is_frozen_66799 ON public.surveys_question IS '58280fbcce8787b993b8990388e35ec65ae519f0';


--
-- Name: surveys_response pgtrigger_response_keeps_the_waves_version_f9cb3; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_response_keeps_the_waves_version_f9cb3 BEFORE INSERT OR UPDATE OF version_id, wave_id, policy ON public.surveys_response FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_response_keeps_the_waves_version_f9cb3();


--
-- Name: TRIGGER pgtrigger_response_keeps_the_waves_version_f9cb3 ON surveys_response; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_response_keeps_the_waves_version_f9cb3 ON public.surveys_response IS '06890a13648cae52eed1a315a7c2ae444b7a13a9';


--
-- Name: groups_signatory pgtrigger_signatories_of_a_draft_7dc93; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_signatories_of_a_draft_7dc93 BEFORE INSERT OR DELETE OR UPDATE ON public.groups_signatory FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_signatories_of_a_draft_7dc93();


--
-- Name: TRIGGER pgtrigger_signatories_of_a_draft_7dc93 ON groups_signatory; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_signatories_of_a_draft_7dc93 ON public.groups_signatory IS '3ab0a02b09ad77d84da99f67da84a9b37adc2f02';


--
-- Name: groups_signature pgtrigger_signature_of_the_text_70b88; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_signature_of_the_text_70b88 BEFORE INSERT ON public.groups_signature FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_signature_of_the_text_70b88();


--
-- Name: TRIGGER pgtrigger_signature_of_the_text_70b88 ON groups_signature; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_signature_of_the_text_70b88 ON public.groups_signature IS 'ec9fff023f73990d72e3e723907b0be6a2842d2a';


--
-- Name: groups_signature pgtrigger_signatures_never_change_de916; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_signatures_never_change_de916 BEFORE DELETE OR UPDATE ON public.groups_signature FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_signatures_never_change_de916();


--
-- Name: TRIGGER pgtrigger_signatures_never_change_de916 ON groups_signature; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_signatures_never_change_de916 ON public.groups_signature IS 'ac3e273f6b59646f1560c93384d1d3756bf4206b';


--
-- Name: members_organisation pgtrigger_tree_guard_afb30; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_tree_guard_afb30 AFTER INSERT OR UPDATE OF parent_id ON public.members_organisation FOR EACH ROW WHEN ((new.parent_id IS NOT NULL)) EXECUTE FUNCTION public.pgtrigger_tree_guard_afb30();


--
-- Name: TRIGGER pgtrigger_tree_guard_afb30 ON members_organisation; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_tree_guard_afb30 ON public.members_organisation IS 'ea18bc5d1b5795bcafb1e910e5d6b4b8c8086ee9';


--
-- Name: groups_group pgtrigger_update_update_02517; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_02517 AFTER UPDATE ON public.groups_group FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_02517();


--
-- Name: TRIGGER pgtrigger_update_update_02517 ON groups_group; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_update_update_02517 ON public.groups_group IS 'dd5d7aa6de08e2fec25e041a3cc68217e27c9b8c';


--
-- Name: consultations_consultation pgtrigger_update_update_1617e; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_1617e AFTER UPDATE ON public.consultations_consultation FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_1617e();


--
-- Name: TRIGGER pgtrigger_update_update_1617e ON consultations_consultation; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_update_update_1617e ON public.consultations_consultation IS '15e3946d7dcd7f23daf557b6a23cc4c987aee60a';


--
-- Name: consultations_ballotage pgtrigger_update_update_28927; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_28927 AFTER UPDATE ON public.consultations_ballotage FOR EACH ROW WHEN (((old.closes_at IS DISTINCT FROM new.closes_at) OR (old.consultation_id IS DISTINCT FROM new.consultation_id) OR (old.contested_until IS DISTINCT FROM new.contested_until) OR ((old.custody)::text IS DISTINCT FROM (new.custody)::text) OR ((old.entropy)::text IS DISTINCT FROM (new.entropy)::text) OR ((old.entropy_source_en)::text IS DISTINCT FROM (new.entropy_source_en)::text) OR ((old.entropy_source_pl)::text IS DISTINCT FROM (new.entropy_source_pl)::text) OR (old.exception_reason IS DISTINCT FROM new.exception_reason) OR ((old.family)::text IS DISTINCT FROM (new.family)::text) OR (old.id IS DISTINCT FROM new.id) OR ((old.level)::text IS DISTINCT FROM (new.level)::text) OR ((old.method)::text IS DISTINCT FROM (new.method)::text) OR (old.objection_days IS DISTINCT FROM new.objection_days) OR (old.opens_at IS DISTINCT FROM new.opens_at) OR (old.params IS DISTINCT FROM new.params) OR (old.proofs IS DISTINCT FROM new.proofs) OR (old.public_id IS DISTINCT FROM new.public_id) OR (old.question_en IS DISTINCT FROM new.question_en) OR (old.question_pl IS DISTINCT FROM new.question_pl) OR ((old.roll_kind)::text IS DISTINCT FROM (new.roll_kind)::text) OR ((old.spec_sha256)::text IS DISTINCT FROM (new.spec_sha256)::text) OR ((old.state)::text IS DISTINCT FROM (new.state)::text) OR (old.tie_chain IS DISTINCT FROM new.tie_chain) OR ((old.title_en)::text IS DISTINCT FROM (new.title_en)::text) OR ((old.title_pl)::text IS DISTINCT FROM (new.title_pl)::text))) EXECUTE FUNCTION public.pgtrigger_update_update_28927();


--
-- Name: TRIGGER pgtrigger_update_update_28927 ON consultations_ballotage; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_update_update_28927 ON public.consultations_ballotage IS '54324ad2d1523ea1d9f71fff98b46f3fca1d4385';


--
-- Name: consultations_pool pgtrigger_update_update_2c080; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_2c080 AFTER UPDATE ON public.consultations_pool FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_2c080();


--
-- Name: TRIGGER pgtrigger_update_update_2c080 ON consultations_pool; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_update_update_2c080 ON public.consultations_pool IS '5322b2ef6767db10691bf069cae14752aa0b3208';


--
-- Name: groups_agreement pgtrigger_update_update_2c6fa; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_2c6fa AFTER UPDATE ON public.groups_agreement FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_2c6fa();


--
-- Name: TRIGGER pgtrigger_update_update_2c6fa ON groups_agreement; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_update_update_2c6fa ON public.groups_agreement IS 'e95674210968f45ef4bf6c5b74ead2a1a8872dc6';


--
-- Name: groups_inkindcontribution pgtrigger_update_update_3001c; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_3001c AFTER UPDATE ON public.groups_inkindcontribution FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_3001c();


--
-- Name: TRIGGER pgtrigger_update_update_3001c ON groups_inkindcontribution; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_update_update_3001c ON public.groups_inkindcontribution IS '54e47ce9ba4e3e0323ebffdba8334c88464cfa6e';


--
-- Name: members_staffrole pgtrigger_update_update_31807; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_31807 AFTER UPDATE ON public.members_staffrole FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_31807();


--
-- Name: TRIGGER pgtrigger_update_update_31807 ON members_staffrole; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_update_update_31807 ON public.members_staffrole IS '9a10a2b6e6cdaaa2645a37bf7f5f4bd67b7da590';


--
-- Name: groups_pilotfeedback pgtrigger_update_update_34f09; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_34f09 AFTER UPDATE ON public.groups_pilotfeedback FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_34f09();


--
-- Name: TRIGGER pgtrigger_update_update_34f09 ON groups_pilotfeedback; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_update_update_34f09 ON public.groups_pilotfeedback IS 'e1b66ee15f33a7453e5ab06c2703ac543e8bf201';


--
-- Name: surveys_answer pgtrigger_update_update_50805; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_50805 AFTER UPDATE ON public.surveys_answer FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_50805();


--
-- Name: TRIGGER pgtrigger_update_update_50805 ON surveys_answer; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_update_update_50805 ON public.surveys_answer IS 'f1cfa5fc8be261d4fe72222c5fce319839b0a873';


--
-- Name: groups_fundingsource pgtrigger_update_update_5a59c; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_5a59c AFTER UPDATE ON public.groups_fundingsource FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_5a59c();


--
-- Name: TRIGGER pgtrigger_update_update_5a59c ON groups_fundingsource; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_update_update_5a59c ON public.groups_fundingsource IS '2a22136974fd60272ab9d8610729f89e59764df0';


--
-- Name: surveys_wave pgtrigger_update_update_644ad; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_644ad AFTER UPDATE ON public.surveys_wave FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_644ad();


--
-- Name: TRIGGER pgtrigger_update_update_644ad ON surveys_wave; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_update_update_644ad ON public.surveys_wave IS 'eda08487dde83f7fe6df535120880d1534f8bb81';


--
-- Name: members_consent pgtrigger_update_update_679c0; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_679c0 AFTER UPDATE ON public.members_consent FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_679c0();


--
-- Name: TRIGGER pgtrigger_update_update_679c0 ON members_consent; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_update_update_679c0 ON public.members_consent IS 'c9219f433b2b8bcad46c3e99afb0a2756012892e';


--
-- Name: events_event pgtrigger_update_update_73f59; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_73f59 AFTER UPDATE ON public.events_event FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_73f59();


--
-- Name: TRIGGER pgtrigger_update_update_73f59 ON events_event; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_update_update_73f59 ON public.events_event IS '3bbf59bd76aa26cf99a3f1f8eb2305cb9da97ac3';


--
-- Name: surveys_survey pgtrigger_update_update_7c6a9; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_7c6a9 AFTER UPDATE ON public.surveys_survey FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_7c6a9();


--
-- Name: TRIGGER pgtrigger_update_update_7c6a9 ON surveys_survey; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_update_update_7c6a9 ON public.surveys_survey IS '9ca209ca884a45a8e5f1ca9cf411171da9573bc0';


--
-- Name: groups_mentoringpair pgtrigger_update_update_7fa93; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_7fa93 AFTER UPDATE ON public.groups_mentoringpair FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_7fa93();


--
-- Name: TRIGGER pgtrigger_update_update_7fa93 ON groups_mentoringpair; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_update_update_7fa93 ON public.groups_mentoringpair IS '312cc381ac54dd30c76c9a91a66153cf4d91ae22';


--
-- Name: events_registration pgtrigger_update_update_87442; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_87442 AFTER UPDATE ON public.events_registration FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_87442();


--
-- Name: TRIGGER pgtrigger_update_update_87442 ON events_registration; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_update_update_87442 ON public.events_registration IS 'c5a7c3626f3cf7de44c578e8c55d42cb21089061';


--
-- Name: members_contactpoint pgtrigger_update_update_95576; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_95576 AFTER UPDATE ON public.members_contactpoint FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_95576();


--
-- Name: TRIGGER pgtrigger_update_update_95576 ON members_contactpoint; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_update_update_95576 ON public.members_contactpoint IS '49ab9736c6496eee3f9f4831fe1791b4c30c3a9f';


--
-- Name: messaging_message pgtrigger_update_update_959c4; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_959c4 AFTER UPDATE ON public.messaging_message FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_959c4();


--
-- Name: TRIGGER pgtrigger_update_update_959c4 ON messaging_message; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_update_update_959c4 ON public.messaging_message IS '43d3b88c7d95d553031eb6cfdcdfbfe0f58c5c56';


--
-- Name: groups_groupmember pgtrigger_update_update_97c3c; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_97c3c AFTER UPDATE ON public.groups_groupmember FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_97c3c();


--
-- Name: TRIGGER pgtrigger_update_update_97c3c ON groups_groupmember; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_update_update_97c3c ON public.groups_groupmember IS '971bd4882fbc1c7918fa7ffce2ebb815f65739d9';


--
-- Name: groups_indicatorvalue pgtrigger_update_update_a83bd; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_a83bd AFTER UPDATE ON public.groups_indicatorvalue FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_a83bd();


--
-- Name: TRIGGER pgtrigger_update_update_a83bd ON groups_indicatorvalue; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_update_update_a83bd ON public.groups_indicatorvalue IS '650b953b5c90232a765607d7a7448a06dc49081f';


--
-- Name: groups_milestone pgtrigger_update_update_ac564; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_ac564 AFTER UPDATE ON public.groups_milestone FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_ac564();


--
-- Name: TRIGGER pgtrigger_update_update_ac564 ON groups_milestone; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_update_update_ac564 ON public.groups_milestone IS '71b203e91c7aa08a8e92991dcbbf7fb095f6e909';


--
-- Name: messaging_webhookendpoint pgtrigger_update_update_ba744; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_ba744 AFTER UPDATE ON public.messaging_webhookendpoint FOR EACH ROW WHEN (((old.events IS DISTINCT FROM new.events) OR ((old.name)::text IS DISTINCT FROM (new.name)::text) OR (old.old_secret_until IS DISTINCT FROM new.old_secret_until) OR ((old.state)::text IS DISTINCT FROM (new.state)::text) OR ((old.url)::text IS DISTINCT FROM (new.url)::text))) EXECUTE FUNCTION public.pgtrigger_update_update_ba744();


--
-- Name: TRIGGER pgtrigger_update_update_ba744 ON messaging_webhookendpoint; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_update_update_ba744 ON public.messaging_webhookendpoint IS 'efd60b21ef202b9dfda5fcf247c7aaad8ce07536';


--
-- Name: members_affiliation pgtrigger_update_update_bb9a8; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_bb9a8 AFTER UPDATE ON public.members_affiliation FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_bb9a8();


--
-- Name: TRIGGER pgtrigger_update_update_bb9a8 ON members_affiliation; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_update_update_bb9a8 ON public.members_affiliation IS 'b42893e040c893298817da463c69d3ae35b8068a';


--
-- Name: consultations_remarkdecision pgtrigger_update_update_bc9d3; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_bc9d3 AFTER UPDATE ON public.consultations_remarkdecision FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_bc9d3();


--
-- Name: TRIGGER pgtrigger_update_update_bc9d3 ON consultations_remarkdecision; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_update_update_bc9d3 ON public.consultations_remarkdecision IS 'e03d76ecebc68ebccf5941885bcad6c87f7ee01c';


--
-- Name: groups_actionitem pgtrigger_update_update_bd75d; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_bd75d AFTER UPDATE ON public.groups_actionitem FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_bd75d();


--
-- Name: TRIGGER pgtrigger_update_update_bd75d ON groups_actionitem; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_update_update_bd75d ON public.groups_actionitem IS '583a02b989929a82c9a2529820b14281858ca010';


--
-- Name: surveys_response pgtrigger_update_update_c0ca1; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_c0ca1 AFTER UPDATE ON public.surveys_response FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_c0ca1();


--
-- Name: TRIGGER pgtrigger_update_update_c0ca1 ON surveys_response; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_update_update_c0ca1 ON public.surveys_response IS '5cfdeff43230bb2a0d290d27aac27ea32d40146c';


--
-- Name: events_occurrence pgtrigger_update_update_c3d15; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_c3d15 AFTER UPDATE ON public.events_occurrence FOR EACH ROW WHEN (((old.capacity IS DISTINCT FROM new.capacity) OR (old.ends_at IS DISTINCT FROM new.ends_at) OR (old.event_id IS DISTINCT FROM new.event_id) OR (old.fold IS DISTINCT FROM new.fold) OR (old.ics_sequence IS DISTINCT FROM new.ics_sequence) OR (old.id IS DISTINCT FROM new.id) OR (old.local_start IS DISTINCT FROM new.local_start) OR ((old.online_url)::text IS DISTINCT FROM (new.online_url)::text) OR (old.overbooked_by IS DISTINCT FROM new.overbooked_by) OR (old.public_id IS DISTINCT FROM new.public_id) OR (old.reg_closes_at IS DISTINCT FROM new.reg_closes_at) OR (old.starts_at IS DISTINCT FROM new.starts_at) OR ((old.state)::text IS DISTINCT FROM (new.state)::text) OR (old.takes_registrations IS DISTINCT FROM new.takes_registrations) OR ((old.tz)::text IS DISTINCT FROM (new.tz)::text) OR (old.updated_at IS DISTINCT FROM new.updated_at) OR (old.venue_id IS DISTINCT FROM new.venue_id) OR ((old.waitlist_mode)::text IS DISTINCT FROM (new.waitlist_mode)::text))) EXECUTE FUNCTION public.pgtrigger_update_update_c3d15();


--
-- Name: TRIGGER pgtrigger_update_update_c3d15 ON events_occurrence; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_update_update_c3d15 ON public.events_occurrence IS 'ec9620236a8e617806fb2d8a31598deea7c4a189';


--
-- Name: members_apitoken pgtrigger_update_update_ccd1a; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_ccd1a AFTER UPDATE ON public.members_apitoken FOR EACH ROW WHEN (((old.created_at IS DISTINCT FROM new.created_at) OR (old.expires_at IS DISTINCT FROM new.expires_at) OR (old.id IS DISTINCT FROM new.id) OR ((old.key_id)::text IS DISTINCT FROM (new.key_id)::text) OR ((old.name)::text IS DISTINCT FROM (new.name)::text) OR (old.organisation_id IS DISTINCT FROM new.organisation_id) OR (old.owner_id IS DISTINCT FROM new.owner_id) OR (old.public_id IS DISTINCT FROM new.public_id) OR (old.revoked_at IS DISTINCT FROM new.revoked_at) OR (old.scopes IS DISTINCT FROM new.scopes))) EXECUTE FUNCTION public.pgtrigger_update_update_ccd1a();


--
-- Name: TRIGGER pgtrigger_update_update_ccd1a ON members_apitoken; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_update_update_ccd1a ON public.members_apitoken IS '6b33c04e22d4d2b9d5b26f92dc42b175b8b0aa59';


--
-- Name: groups_membership pgtrigger_update_update_e3575; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_e3575 AFTER UPDATE ON public.groups_membership FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_e3575();


--
-- Name: TRIGGER pgtrigger_update_update_e3575 ON groups_membership; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_update_update_e3575 ON public.groups_membership IS '8b1a0e28a1b416ce863faf06d0a6abdb460d02ad';


--
-- Name: groups_agendaitem pgtrigger_update_update_e79c2; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_e79c2 AFTER UPDATE ON public.groups_agendaitem FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_e79c2();


--
-- Name: TRIGGER pgtrigger_update_update_e79c2 ON groups_agendaitem; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_update_update_e79c2 ON public.groups_agendaitem IS 'baae690062762a5c290e1faefbbb088f2bce5e06';


--
-- Name: groups_trendcard pgtrigger_update_update_e825d; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_e825d AFTER UPDATE ON public.groups_trendcard FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_e825d();


--
-- Name: TRIGGER pgtrigger_update_update_e825d ON groups_trendcard; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_update_update_e825d ON public.groups_trendcard IS '2fb8f5459b7ca6357c350a6c676540e32bcc400c';


--
-- Name: library_goodpractice pgtrigger_update_update_e8738; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_e8738 AFTER UPDATE ON public.library_goodpractice FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_e8738();


--
-- Name: TRIGGER pgtrigger_update_update_e8738 ON library_goodpractice; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_update_update_e8738 ON public.library_goodpractice IS '1d935b095aaf4fab4d72c683e3940f5ce032f59f';


--
-- Name: consultations_option pgtrigger_update_update_f14d4; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_f14d4 AFTER UPDATE ON public.consultations_option FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_f14d4();


--
-- Name: TRIGGER pgtrigger_update_update_f14d4 ON consultations_option; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_update_update_f14d4 ON public.consultations_option IS 'c2ab345f2b2255c8e7ed1c11a21d54cd3cfd9c5b';


--
-- Name: members_organisation pgtrigger_update_update_f4b2a; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_f4b2a AFTER UPDATE ON public.members_organisation FOR EACH ROW WHEN (((old.created_at IS DISTINCT FROM new.created_at) OR (old.description_en IS DISTINCT FROM new.description_en) OR (old.description_pl IS DISTINCT FROM new.description_pl) OR ((old.helix)::text IS DISTINCT FROM (new.helix)::text) OR (old.id IS DISTINCT FROM new.id) OR (old.is_public IS DISTINCT FROM new.is_public) OR ((old.kind)::text IS DISTINCT FROM (new.kind)::text) OR ((old.krs)::text IS DISTINCT FROM (new.krs)::text) OR ((old.legal_name)::text IS DISTINCT FROM (new.legal_name)::text) OR (old.merged_into_id IS DISTINCT FROM new.merged_into_id) OR ((old.nip)::text IS DISTINCT FROM (new.nip)::text) OR ((old.nuts)::text IS DISTINCT FROM (new.nuts)::text) OR (old.offer_en IS DISTINCT FROM new.offer_en) OR (old.offer_pl IS DISTINCT FROM new.offer_pl) OR (old.parent_id IS DISTINCT FROM new.parent_id) OR (old.profile_checked_at IS DISTINCT FROM new.profile_checked_at) OR (old.public_id IS DISTINCT FROM new.public_id) OR ((old.regon)::text IS DISTINCT FROM (new.regon)::text) OR (old.search_key IS DISTINCT FROM new.search_key) OR (old.search_words IS DISTINCT FROM new.search_words) OR (old.serves_citizens IS DISTINCT FROM new.serves_citizens) OR ((old.short_name)::text IS DISTINCT FROM (new.short_name)::text) OR ((old.size_band)::text IS DISTINCT FROM (new.size_band)::text) OR ((old.sort_key)::text IS DISTINCT FROM (new.sort_key)::text) OR ((old.state)::text IS DISTINCT FROM (new.state)::text) OR ((old.state_reason)::text IS DISTINCT FROM (new.state_reason)::text) OR (old.verified_at IS DISTINCT FROM new.verified_at) OR (old.verified_by_id IS DISTINCT FROM new.verified_by_id) OR ((old.website)::text IS DISTINCT FROM (new.website)::text))) EXECUTE FUNCTION public.pgtrigger_update_update_f4b2a();


--
-- Name: TRIGGER pgtrigger_update_update_f4b2a ON members_organisation; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_update_update_f4b2a ON public.members_organisation IS '84b9e87c8541e78e28e2b311499b502e902bf604';


--
-- Name: groups_jointagenda pgtrigger_update_update_f51db; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_f51db AFTER UPDATE ON public.groups_jointagenda FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_f51db();


--
-- Name: TRIGGER pgtrigger_update_update_f51db ON groups_jointagenda; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_update_update_f51db ON public.groups_jointagenda IS '0d27f08bb65a0ca3e7ee2171dd6038b68c3ecedb';


--
-- Name: groups_agreementversion pgtrigger_version_is_fixed_190a7; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_version_is_fixed_190a7 BEFORE DELETE OR UPDATE ON public.groups_agreementversion FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_version_is_fixed_190a7();


--
-- Name: TRIGGER pgtrigger_version_is_fixed_190a7 ON groups_agreementversion; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_version_is_fixed_190a7 ON public.groups_agreementversion IS '84a9083f3328faa94cdb4db65f53f94f2e532f38';


--
-- Name: groups_agreement pgtrigger_what_is_signed_is_fixed_93534; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_what_is_signed_is_fixed_93534 BEFORE DELETE OR UPDATE ON public.groups_agreement FOR EACH ROW WHEN (((old.state)::text = ANY ((ARRAY['in_signature'::character varying, 'in_force'::character varying, 'amended'::character varying, 'terminated'::character varying, 'expired'::character varying])::text[]))) EXECUTE FUNCTION public.pgtrigger_what_is_signed_is_fixed_93534();


--
-- Name: TRIGGER pgtrigger_what_is_signed_is_fixed_93534 ON groups_agreement; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_what_is_signed_is_fixed_93534 ON public.groups_agreement IS '27fd8676efacf2f61f0e681dc5c9b89c68c3455e';


--
-- Name: consultations_section published_material_is_fixed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER published_material_is_fixed BEFORE INSERT OR DELETE OR UPDATE ON public.consultations_section FOR EACH ROW EXECUTE FUNCTION public.consultations_refuse_published_section();


--
-- Name: consultations_ballotage refuse_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.consultations_ballotage FOR EACH STATEMENT EXECUTE FUNCTION public.consultations_guard_ballotage();


--
-- Name: consultations_ballotageevent refuse_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.consultations_ballotageevent FOR EACH STATEMENT EXECUTE FUNCTION public.consultations_append_only();


--
-- Name: consultations_checkpoint refuse_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.consultations_checkpoint FOR EACH STATEMENT EXECUTE FUNCTION public.consultations_append_only();


--
-- Name: consultations_eligiblekey refuse_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.consultations_eligiblekey FOR EACH STATEMENT EXECUTE FUNCTION public.consultations_guard_frozen_part();


--
-- Name: consultations_invalidballot refuse_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.consultations_invalidballot FOR EACH STATEMENT EXECUTE FUNCTION public.consultations_append_only();


--
-- Name: consultations_logleaf refuse_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.consultations_logleaf FOR EACH STATEMENT EXECUTE FUNCTION public.consultations_append_only();


--
-- Name: consultations_openedballot refuse_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.consultations_openedballot FOR EACH STATEMENT EXECUTE FUNCTION public.consultations_append_only();


--
-- Name: consultations_option refuse_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.consultations_option FOR EACH STATEMENT EXECUTE FUNCTION public.consultations_guard_frozen_part();


--
-- Name: consultations_pool refuse_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.consultations_pool FOR EACH STATEMENT EXECUTE FUNCTION public.consultations_guard_frozen_part();


--
-- Name: consultations_rollalias refuse_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.consultations_rollalias FOR EACH STATEMENT EXECUTE FUNCTION public.consultations_append_only();


--
-- Name: consultations_rollmark refuse_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.consultations_rollmark FOR EACH STATEMENT EXECUTE FUNCTION public.consultations_append_only();


--
-- Name: consultations_sealedballot refuse_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.consultations_sealedballot FOR EACH STATEMENT EXECUTE FUNCTION public.consultations_append_only();


--
-- Name: members_location sort_added; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER sort_added AFTER INSERT ON public.members_location REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.members_sort_again();


--
-- Name: members_organisation_branches sort_added; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER sort_added AFTER INSERT ON public.members_organisation_branches REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.members_sort_again();


--
-- Name: members_organisationsector sort_added; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER sort_added AFTER INSERT ON public.members_organisationsector REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.members_sort_again();


--
-- Name: members_location sort_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER sort_changed AFTER UPDATE ON public.members_location REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.members_sort_again();


--
-- Name: members_organisation_branches sort_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER sort_changed AFTER UPDATE ON public.members_organisation_branches REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.members_sort_again();


--
-- Name: members_organisationsector sort_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER sort_changed AFTER UPDATE ON public.members_organisationsector REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.members_sort_again();


--
-- Name: members_location sort_left; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER sort_left AFTER UPDATE ON public.members_location REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.members_sort_again();


--
-- Name: members_organisation_branches sort_left; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER sort_left AFTER UPDATE ON public.members_organisation_branches REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.members_sort_again();


--
-- Name: members_organisationsector sort_left; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER sort_left AFTER UPDATE ON public.members_organisationsector REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.members_sort_again();


--
-- Name: members_location sort_removed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER sort_removed AFTER DELETE ON public.members_location REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.members_sort_again();


--
-- Name: members_organisation_branches sort_removed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER sort_removed AFTER DELETE ON public.members_organisation_branches REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.members_sort_again();


--
-- Name: members_organisationsector sort_removed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER sort_removed AFTER DELETE ON public.members_organisationsector REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.members_sort_again();


--
-- Name: members_organisation sorted_by_triggers_only; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER sorted_by_triggers_only BEFORE UPDATE ON public.members_organisation FOR EACH ROW WHEN (((pg_trigger_depth() = 0) AND (new.sorted_by IS DISTINCT FROM old.sorted_by))) EXECUTE FUNCTION public.members_keep_sorting();


--
-- Name: account_emailaddress account_emailaddress_user_id_2c513194_fk_members_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_2c513194_fk_members_user_id FOREIGN KEY (user_id) REFERENCES public.members_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: account_emailconfirmation account_emailconfirm_email_address_id_5b7f8c58_fk_account_e; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirm_email_address_id_5b7f8c58_fk_account_e FOREIGN KEY (email_address_id) REFERENCES public.account_emailaddress(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: auth_group_permissions auth_group_permissio_permission_id_84c5c92e_fk_auth_perm; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissio_permission_id_84c5c92e_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: auth_group_permissions auth_group_permissions_group_id_b120cbf9_fk_auth_group_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_b120cbf9_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: auth_permission auth_permission_content_type_id_2f476e4b_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_2f476e4b_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: consultations_ballotageevent consultations_ballot_ballotage_id_02808f35_fk_consultat; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultations_ballotageevent
    ADD CONSTRAINT consultations_ballot_ballotage_id_02808f35_fk_consultat FOREIGN KEY (ballotage_id) REFERENCES public.consultations_ballotage(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: consultations_ballotagesecret consultations_ballot_ballotage_id_c4c2b681_fk_consultat; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultations_ballotagesecret
    ADD CONSTRAINT consultations_ballot_ballotage_id_c4c2b681_fk_consultat FOREIGN KEY (ballotage_id) REFERENCES public.consultations_ballotage(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: consultations_ballotage consultations_ballot_consultation_id_8b41b88e_fk_consultat; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultations_ballotage
    ADD CONSTRAINT consultations_ballot_consultation_id_8b41b88e_fk_consultat FOREIGN KEY (consultation_id) REFERENCES public.consultations_consultation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: consultations_ballotageevent consultations_ballot_second_by_id_e150a049_fk_members_u; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultations_ballotageevent
    ADD CONSTRAINT consultations_ballot_second_by_id_e150a049_fk_members_u FOREIGN KEY (second_by_id) REFERENCES public.members_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: consultations_ballotageevent consultations_ballotageevent_by_id_c25d2d40_fk_members_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultations_ballotageevent
    ADD CONSTRAINT consultations_ballotageevent_by_id_c25d2d40_fk_members_user_id FOREIGN KEY (by_id) REFERENCES public.members_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: consultations_checkpoint consultations_checkp_ballotage_id_e6a70dbd_fk_consultat; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultations_checkpoint
    ADD CONSTRAINT consultations_checkp_ballotage_id_e6a70dbd_fk_consultat FOREIGN KEY (ballotage_id) REFERENCES public.consultations_ballotage(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: consultations_consultation consultations_consul_announced_by_id_c18d9e25_fk_members_u; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultations_consultation
    ADD CONSTRAINT consultations_consul_announced_by_id_c18d9e25_fk_members_u FOREIGN KEY (announced_by_id) REFERENCES public.members_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: consultations_consultation consultations_consul_network_id_a8ee5995_fk_groups_ne; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultations_consultation
    ADD CONSTRAINT consultations_consul_network_id_a8ee5995_fk_groups_ne FOREIGN KEY (network_id) REFERENCES public.groups_network(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: consultations_consultation consultations_consul_organiser_id_648f2325_fk_members_o; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultations_consultation
    ADD CONSTRAINT consultations_consul_organiser_id_648f2325_fk_members_o FOREIGN KEY (organiser_id) REFERENCES public.members_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: consultations_consultation consultations_consul_prepared_by_id_99b13a64_fk_members_u; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultations_consultation
    ADD CONSTRAINT consultations_consul_prepared_by_id_99b13a64_fk_members_u FOREIGN KEY (prepared_by_id) REFERENCES public.members_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: consultations_eligiblekey consultations_eligib_ballotage_id_b53b74b7_fk_consultat; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultations_eligiblekey
    ADD CONSTRAINT consultations_eligib_ballotage_id_b53b74b7_fk_consultat FOREIGN KEY (ballotage_id) REFERENCES public.consultations_ballotage(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: consultations_invalidballot consultations_invali_ballotage_id_77e188b5_fk_consultat; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultations_invalidballot
    ADD CONSTRAINT consultations_invali_ballotage_id_77e188b5_fk_consultat FOREIGN KEY (ballotage_id) REFERENCES public.consultations_ballotage(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: consultations_logleaf consultations_loglea_ballotage_id_ad0a4fed_fk_consultat; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultations_logleaf
    ADD CONSTRAINT consultations_loglea_ballotage_id_ad0a4fed_fk_consultat FOREIGN KEY (ballotage_id) REFERENCES public.consultations_ballotage(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: consultations_materialversion consultations_materi_consultation_id_012123ec_fk_consultat; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultations_materialversion
    ADD CONSTRAINT consultations_materi_consultation_id_012123ec_fk_consultat FOREIGN KEY (consultation_id) REFERENCES public.consultations_consultation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: consultations_option consultations_option_ballotage_id_8f7eb347_fk_consultat; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultations_option
    ADD CONSTRAINT consultations_option_ballotage_id_8f7eb347_fk_consultat FOREIGN KEY (ballotage_id) REFERENCES public.consultations_ballotage(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: consultations_option consultations_option_pool_id_d1115b60_fk_consultations_pool_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultations_option
    ADD CONSTRAINT consultations_option_pool_id_d1115b60_fk_consultations_pool_id FOREIGN KEY (pool_id) REFERENCES public.consultations_pool(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: consultations_pool consultations_pool_ballotage_id_41cb7ad9_fk_consultat; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultations_pool
    ADD CONSTRAINT consultations_pool_ballotage_id_41cb7ad9_fk_consultat FOREIGN KEY (ballotage_id) REFERENCES public.consultations_ballotage(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: consultations_promise consultations_promis_consultation_id_ad5a3b68_fk_consultat; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultations_promise
    ADD CONSTRAINT consultations_promis_consultation_id_ad5a3b68_fk_consultat FOREIGN KEY (consultation_id) REFERENCES public.consultations_consultation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: consultations_proposedact consultations_propos_ballotage_id_e0c47291_fk_consultat; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultations_proposedact
    ADD CONSTRAINT consultations_propos_ballotage_id_e0c47291_fk_consultat FOREIGN KEY (ballotage_id) REFERENCES public.consultations_ballotage(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: consultations_proposedact consultations_proposedact_by_id_669ddc75_fk_members_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultations_proposedact
    ADD CONSTRAINT consultations_proposedact_by_id_669ddc75_fk_members_user_id FOREIGN KEY (by_id) REFERENCES public.members_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: consultations_remarkdecision consultations_remark_approved_by_id_cc70a978_fk_members_u; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultations_remarkdecision
    ADD CONSTRAINT consultations_remark_approved_by_id_cc70a978_fk_members_u FOREIGN KEY (approved_by_id) REFERENCES public.members_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: consultations_remark consultations_remark_consultation_id_da307c90_fk_consultat; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultations_remark
    ADD CONSTRAINT consultations_remark_consultation_id_da307c90_fk_consultat FOREIGN KEY (consultation_id) REFERENCES public.consultations_consultation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: consultations_remarkdecision consultations_remark_drafted_by_id_435517a7_fk_members_u; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultations_remarkdecision
    ADD CONSTRAINT consultations_remark_drafted_by_id_435517a7_fk_members_u FOREIGN KEY (drafted_by_id) REFERENCES public.members_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: consultations_remark consultations_remark_organisation_id_d3016b86_fk_members_o; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultations_remark
    ADD CONSTRAINT consultations_remark_organisation_id_d3016b86_fk_members_o FOREIGN KEY (organisation_id) REFERENCES public.members_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: consultations_remark consultations_remark_person_id_fe7a792f_fk_members_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultations_remark
    ADD CONSTRAINT consultations_remark_person_id_fe7a792f_fk_members_person_id FOREIGN KEY (person_id) REFERENCES public.members_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: consultations_remarkdecision consultations_remark_promise_id_4c86e9a6_fk_consultat; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultations_remarkdecision
    ADD CONSTRAINT consultations_remark_promise_id_4c86e9a6_fk_consultat FOREIGN KEY (promise_id) REFERENCES public.consultations_promise(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: consultations_remarkdecision consultations_remark_remark_id_86986353_fk_consultat; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultations_remarkdecision
    ADD CONSTRAINT consultations_remark_remark_id_86986353_fk_consultat FOREIGN KEY (remark_id) REFERENCES public.consultations_remark(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: consultations_remarkcontact consultations_remark_remark_id_c0cdf2ea_fk_consultat; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultations_remarkcontact
    ADD CONSTRAINT consultations_remark_remark_id_c0cdf2ea_fk_consultat FOREIGN KEY (remark_id) REFERENCES public.consultations_remark(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: consultations_remark consultations_remark_section_id_e2d654ff_fk_consultat; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultations_remark
    ADD CONSTRAINT consultations_remark_section_id_e2d654ff_fk_consultat FOREIGN KEY (section_id) REFERENCES public.consultations_section(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: consultations_remark consultations_remark_version_id_6cfc2877_fk_consultat; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultations_remark
    ADD CONSTRAINT consultations_remark_version_id_6cfc2877_fk_consultat FOREIGN KEY (version_id) REFERENCES public.consultations_materialversion(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: consultations_report consultations_report_consultation_id_1d58c318_fk_consultat; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultations_report
    ADD CONSTRAINT consultations_report_consultation_id_1d58c318_fk_consultat FOREIGN KEY (consultation_id) REFERENCES public.consultations_consultation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: consultations_report consultations_report_prepared_by_id_15f2ea56_fk_members_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultations_report
    ADD CONSTRAINT consultations_report_prepared_by_id_15f2ea56_fk_members_user_id FOREIGN KEY (prepared_by_id) REFERENCES public.members_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: consultations_report consultations_report_published_by_id_3f552452_fk_members_u; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultations_report
    ADD CONSTRAINT consultations_report_published_by_id_3f552452_fk_members_u FOREIGN KEY (published_by_id) REFERENCES public.members_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: consultations_result consultations_result_second_signed_by_id_0a9c2f43_fk_members_u; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultations_result
    ADD CONSTRAINT consultations_result_second_signed_by_id_0a9c2f43_fk_members_u FOREIGN KEY (second_signed_by_id) REFERENCES public.members_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: consultations_result consultations_result_signed_by_id_361c7031_fk_members_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultations_result
    ADD CONSTRAINT consultations_result_signed_by_id_361c7031_fk_members_user_id FOREIGN KEY (signed_by_id) REFERENCES public.members_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: consultations_result consultations_result_tally_id_38871d59_fk_consultat; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultations_result
    ADD CONSTRAINT consultations_result_tally_id_38871d59_fk_consultat FOREIGN KEY (tally_id) REFERENCES public.consultations_tally(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: consultations_section consultations_sectio_version_id_4e798e0f_fk_consultat; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultations_section
    ADD CONSTRAINT consultations_sectio_version_id_4e798e0f_fk_consultat FOREIGN KEY (version_id) REFERENCES public.consultations_materialversion(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: consultations_tally consultations_tally_ballotage_id_6408000a_fk_consultat; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultations_tally
    ADD CONSTRAINT consultations_tally_ballotage_id_6408000a_fk_consultat FOREIGN KEY (ballotage_id) REFERENCES public.consultations_ballotage(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: consultations_tally consultations_tally_by_id_452e92db_fk_members_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultations_tally
    ADD CONSTRAINT consultations_tally_by_id_452e92db_fk_members_user_id FOREIGN KEY (by_id) REFERENCES public.members_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: django_admin_log django_admin_log_content_type_id_c4bce8eb_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.django_admin_log
    ADD CONSTRAINT django_admin_log_content_type_id_c4bce8eb_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: django_admin_log django_admin_log_user_id_c564eba6_fk_members_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.django_admin_log
    ADD CONSTRAINT django_admin_log_user_id_c564eba6_fk_members_user_id FOREIGN KEY (user_id) REFERENCES public.members_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: events_event events_event_created_by_id_2c28ea90_fk_members_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.events_event
    ADD CONSTRAINT events_event_created_by_id_2c28ea90_fk_members_user_id FOREIGN KEY (created_by_id) REFERENCES public.members_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: events_event events_event_network_id_187e7527_fk_groups_network_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.events_event
    ADD CONSTRAINT events_event_network_id_187e7527_fk_groups_network_id FOREIGN KEY (network_id) REFERENCES public.groups_network(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: events_event events_event_organiser_id_3bd40ec3_fk_members_organisation_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.events_event
    ADD CONSTRAINT events_event_organiser_id_3bd40ec3_fk_members_organisation_id FOREIGN KEY (organiser_id) REFERENCES public.members_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: events_occurrence events_occurrence_event_id_f506980f_fk_events_event_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.events_occurrence
    ADD CONSTRAINT events_occurrence_event_id_f506980f_fk_events_event_id FOREIGN KEY (event_id) REFERENCES public.events_event(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: events_occurrence events_occurrence_venue_id_a5b40371_fk_events_venue_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.events_occurrence
    ADD CONSTRAINT events_occurrence_venue_id_a5b40371_fk_events_venue_id FOREIGN KEY (venue_id) REFERENCES public.events_venue(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: events_registration events_registration_occurrence_id_dafb455f_fk_events_oc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.events_registration
    ADD CONSTRAINT events_registration_occurrence_id_dafb455f_fk_events_oc FOREIGN KEY (occurrence_id) REFERENCES public.events_occurrence(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: events_registration events_registration_organisation_id_16c625a5_fk_members_o; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.events_registration
    ADD CONSTRAINT events_registration_organisation_id_16c625a5_fk_members_o FOREIGN KEY (organisation_id) REFERENCES public.members_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: events_registration events_registration_person_id_529d1a9a_fk_members_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.events_registration
    ADD CONSTRAINT events_registration_person_id_529d1a9a_fk_members_person_id FOREIGN KEY (person_id) REFERENCES public.members_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: events_registration events_registration_registered_by_id_17a3e97a_fk_members_p; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.events_registration
    ADD CONSTRAINT events_registration_registered_by_id_17a3e97a_fk_members_p FOREIGN KEY (registered_by_id) REFERENCES public.members_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: events_venue events_venue_network_id_1a2f9461_fk_groups_network_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.events_venue
    ADD CONSTRAINT events_venue_network_id_1a2f9461_fk_groups_network_id FOREIGN KEY (network_id) REFERENCES public.groups_network(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_actionitem groups_actionitem_closed_by_id_59eb2b60_fk_members_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_actionitem
    ADD CONSTRAINT groups_actionitem_closed_by_id_59eb2b60_fk_members_user_id FOREIGN KEY (closed_by_id) REFERENCES public.members_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_actionitem groups_actionitem_created_by_id_d145c773_fk_members_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_actionitem
    ADD CONSTRAINT groups_actionitem_created_by_id_d145c773_fk_members_user_id FOREIGN KEY (created_by_id) REFERENCES public.members_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_actionitem groups_actionitem_group_id_62e24790_fk_groups_group_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_actionitem
    ADD CONSTRAINT groups_actionitem_group_id_62e24790_fk_groups_group_id FOREIGN KEY (group_id) REFERENCES public.groups_group(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_actionitem groups_actionitem_milestone_id_51c2a44e_fk_groups_milestone_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_actionitem
    ADD CONSTRAINT groups_actionitem_milestone_id_51c2a44e_fk_groups_milestone_id FOREIGN KEY (milestone_id) REFERENCES public.groups_milestone(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_actionitem groups_actionitem_network_id_bff46afa_fk_groups_network_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_actionitem
    ADD CONSTRAINT groups_actionitem_network_id_bff46afa_fk_groups_network_id FOREIGN KEY (network_id) REFERENCES public.groups_network(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_actionitem groups_actionitem_organisation_id_921b827d_fk_members_o; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_actionitem
    ADD CONSTRAINT groups_actionitem_organisation_id_921b827d_fk_members_o FOREIGN KEY (organisation_id) REFERENCES public.members_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_actionitem groups_actionitem_person_id_5c33fb2a_fk_members_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_actionitem
    ADD CONSTRAINT groups_actionitem_person_id_5c33fb2a_fk_members_person_id FOREIGN KEY (person_id) REFERENCES public.members_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_actionitem groups_actionitem_source_id_16dac37c_fk_groups_subjectref_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_actionitem
    ADD CONSTRAINT groups_actionitem_source_id_16dac37c_fk_groups_subjectref_id FOREIGN KEY (source_id) REFERENCES public.groups_subjectref(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_activityentry groups_activityentry_network_id_cc476336_fk_groups_network_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_activityentry
    ADD CONSTRAINT groups_activityentry_network_id_cc476336_fk_groups_network_id FOREIGN KEY (network_id) REFERENCES public.groups_network(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_activityentry groups_activityentry_organisation_id_e8b102c2_fk_members_o; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_activityentry
    ADD CONSTRAINT groups_activityentry_organisation_id_e8b102c2_fk_members_o FOREIGN KEY (organisation_id) REFERENCES public.members_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_agendacomment groups_agendacomment_created_by_id_b5625e2e_fk_members_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_agendacomment
    ADD CONSTRAINT groups_agendacomment_created_by_id_b5625e2e_fk_members_user_id FOREIGN KEY (created_by_id) REFERENCES public.members_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_agendacomment groups_agendacomment_item_id_360b8227_fk_groups_agendaitem_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_agendacomment
    ADD CONSTRAINT groups_agendacomment_item_id_360b8227_fk_groups_agendaitem_id FOREIGN KEY (item_id) REFERENCES public.groups_agendaitem(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_agendacomment groups_agendacomment_organisation_id_dde5511f_fk_members_o; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_agendacomment
    ADD CONSTRAINT groups_agendacomment_organisation_id_dde5511f_fk_members_o FOREIGN KEY (organisation_id) REFERENCES public.members_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_agendaitem groups_agendaitem_agenda_id_f4a4a5f3_fk_groups_jointagenda_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_agendaitem
    ADD CONSTRAINT groups_agendaitem_agenda_id_f4a4a5f3_fk_groups_jointagenda_id FOREIGN KEY (agenda_id) REFERENCES public.groups_jointagenda(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_agendaitem groups_agendaitem_created_by_id_7d9c3169_fk_members_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_agendaitem
    ADD CONSTRAINT groups_agendaitem_created_by_id_7d9c3169_fk_members_user_id FOREIGN KEY (created_by_id) REFERENCES public.members_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_agendaitem groups_agendaitem_organisation_id_a4434e4a_fk_members_o; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_agendaitem
    ADD CONSTRAINT groups_agendaitem_organisation_id_a4434e4a_fk_members_o FOREIGN KEY (organisation_id) REFERENCES public.members_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_agreement groups_agreement_amends_id_f9bf3361_fk_groups_agreement_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_agreement
    ADD CONSTRAINT groups_agreement_amends_id_f9bf3361_fk_groups_agreement_id FOREIGN KEY (amends_id) REFERENCES public.groups_agreement(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_agreement groups_agreement_created_by_id_71a6cb88_fk_members_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_agreement
    ADD CONSTRAINT groups_agreement_created_by_id_71a6cb88_fk_members_user_id FOREIGN KEY (created_by_id) REFERENCES public.members_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_agreement groups_agreement_group_id_d7f639e0_fk_groups_group_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_agreement
    ADD CONSTRAINT groups_agreement_group_id_d7f639e0_fk_groups_group_id FOREIGN KEY (group_id) REFERENCES public.groups_group(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_agreement groups_agreement_network_id_7d67805c_fk_groups_network_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_agreement
    ADD CONSTRAINT groups_agreement_network_id_7d67805c_fk_groups_network_id FOREIGN KEY (network_id) REFERENCES public.groups_network(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_agreement groups_agreement_version_id_7bc05d09_fk_groups_ag; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_agreement
    ADD CONSTRAINT groups_agreement_version_id_7bc05d09_fk_groups_ag FOREIGN KEY (version_id) REFERENCES public.groups_agreementversion(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_agreementversion groups_agreementvers_agreement_id_d1b378d4_fk_groups_ag; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_agreementversion
    ADD CONSTRAINT groups_agreementvers_agreement_id_d1b378d4_fk_groups_ag FOREIGN KEY (agreement_id) REFERENCES public.groups_agreement(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_agreementversion groups_agreementversion_added_by_id_990a7ee6_fk_members_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_agreementversion
    ADD CONSTRAINT groups_agreementversion_added_by_id_990a7ee6_fk_members_user_id FOREIGN KEY (added_by_id) REFERENCES public.members_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_charteracceptance groups_charteraccept_organisation_id_f9842124_fk_members_o; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_charteracceptance
    ADD CONSTRAINT groups_charteraccept_organisation_id_f9842124_fk_members_o FOREIGN KEY (organisation_id) REFERENCES public.members_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_charteracceptance groups_charteraccept_person_id_e564395d_fk_members_p; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_charteracceptance
    ADD CONSTRAINT groups_charteraccept_person_id_e564395d_fk_members_p FOREIGN KEY (person_id) REFERENCES public.members_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_charteracceptance groups_charteraccept_version_id_e68190c5_fk_groups_ch; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_charteracceptance
    ADD CONSTRAINT groups_charteraccept_version_id_e68190c5_fk_groups_ch FOREIGN KEY (version_id) REFERENCES public.groups_charterversion(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_charterversion groups_charterversio_published_by_id_ca11ced8_fk_members_u; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_charterversion
    ADD CONSTRAINT groups_charterversio_published_by_id_ca11ced8_fk_members_u FOREIGN KEY (published_by_id) REFERENCES public.members_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_charterversion groups_charterversion_network_id_7818554e_fk_groups_network_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_charterversion
    ADD CONSTRAINT groups_charterversion_network_id_7818554e_fk_groups_network_id FOREIGN KEY (network_id) REFERENCES public.groups_network(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_contactlog groups_contactlog_group_id_51bd815e_fk_groups_group_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_contactlog
    ADD CONSTRAINT groups_contactlog_group_id_51bd815e_fk_groups_group_id FOREIGN KEY (group_id) REFERENCES public.groups_group(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_contactlog groups_contactlog_logged_by_id_c6d72728_fk_members_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_contactlog
    ADD CONSTRAINT groups_contactlog_logged_by_id_c6d72728_fk_members_user_id FOREIGN KEY (logged_by_id) REFERENCES public.members_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_contactlog groups_contactlog_mentoring_id_86c3120a_fk_groups_me; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_contactlog
    ADD CONSTRAINT groups_contactlog_mentoring_id_86c3120a_fk_groups_me FOREIGN KEY (mentoring_id) REFERENCES public.groups_mentoringpair(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_contactlog groups_contactlog_network_id_49bbd4db_fk_groups_network_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_contactlog
    ADD CONSTRAINT groups_contactlog_network_id_49bbd4db_fk_groups_network_id FOREIGN KEY (network_id) REFERENCES public.groups_network(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_contactlog_organisations groups_contactlog_or_contactlog_id_a4039561_fk_groups_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_contactlog_organisations
    ADD CONSTRAINT groups_contactlog_or_contactlog_id_a4039561_fk_groups_co FOREIGN KEY (contactlog_id) REFERENCES public.groups_contactlog(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_contactlog_organisations groups_contactlog_or_organisation_id_7dbc1c1f_fk_members_o; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_contactlog_organisations
    ADD CONSTRAINT groups_contactlog_or_organisation_id_7dbc1c1f_fk_members_o FOREIGN KEY (organisation_id) REFERENCES public.members_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_contactlog_people groups_contactlog_pe_contactlog_id_b3daab02_fk_groups_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_contactlog_people
    ADD CONSTRAINT groups_contactlog_pe_contactlog_id_b3daab02_fk_groups_co FOREIGN KEY (contactlog_id) REFERENCES public.groups_contactlog(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_contactlog_people groups_contactlog_pe_person_id_1737e2f8_fk_members_p; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_contactlog_people
    ADD CONSTRAINT groups_contactlog_pe_person_id_1737e2f8_fk_members_p FOREIGN KEY (person_id) REFERENCES public.members_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_contactlog groups_contactlog_series_id_6ea7190e_fk_groups_contactlog_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_contactlog
    ADD CONSTRAINT groups_contactlog_series_id_6ea7190e_fk_groups_contactlog_id FOREIGN KEY (series_id) REFERENCES public.groups_contactlog(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_coordinatorapplication groups_coordinatorap_applied_by_id_8dc7b5f4_fk_members_p; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_coordinatorapplication
    ADD CONSTRAINT groups_coordinatorap_applied_by_id_8dc7b5f4_fk_members_p FOREIGN KEY (applied_by_id) REFERENCES public.members_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_coordinatorapplication groups_coordinatorap_call_id_a535a335_fk_groups_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_coordinatorapplication
    ADD CONSTRAINT groups_coordinatorap_call_id_a535a335_fk_groups_co FOREIGN KEY (call_id) REFERENCES public.groups_coordinatorcall(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_coordinatorapplication groups_coordinatorap_organisation_id_f01ebab6_fk_members_o; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_coordinatorapplication
    ADD CONSTRAINT groups_coordinatorap_organisation_id_f01ebab6_fk_members_o FOREIGN KEY (organisation_id) REFERENCES public.members_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_coordinatorcall groups_coordinatorca_created_by_id_b4d3e610_fk_members_u; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_coordinatorcall
    ADD CONSTRAINT groups_coordinatorca_created_by_id_b4d3e610_fk_members_u FOREIGN KEY (created_by_id) REFERENCES public.members_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_coordinatorcall groups_coordinatorca_reopened_from_id_36d108b9_fk_groups_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_coordinatorcall
    ADD CONSTRAINT groups_coordinatorca_reopened_from_id_36d108b9_fk_groups_co FOREIGN KEY (reopened_from_id) REFERENCES public.groups_coordinatorcall(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_coordinatorcall groups_coordinatorcall_group_id_25645b7d_fk_groups_group_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_coordinatorcall
    ADD CONSTRAINT groups_coordinatorcall_group_id_25645b7d_fk_groups_group_id FOREIGN KEY (group_id) REFERENCES public.groups_group(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_coordinatorterm groups_coordinatorte_organisation_id_2beac2fd_fk_members_o; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_coordinatorterm
    ADD CONSTRAINT groups_coordinatorte_organisation_id_2beac2fd_fk_members_o FOREIGN KEY (organisation_id) REFERENCES public.members_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_coordinatorterm groups_coordinatorterm_group_id_c805dd0a_fk_groups_group_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_coordinatorterm
    ADD CONSTRAINT groups_coordinatorterm_group_id_c805dd0a_fk_groups_group_id FOREIGN KEY (group_id) REFERENCES public.groups_group(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_coordinatorterm groups_coordinatorterm_named_by_id_08d54208_fk_members_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_coordinatorterm
    ADD CONSTRAINT groups_coordinatorterm_named_by_id_08d54208_fk_members_user_id FOREIGN KEY (named_by_id) REFERENCES public.members_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_draftcomment groups_draftcomment_answered_by_id_474fd0f7_fk_members_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_draftcomment
    ADD CONSTRAINT groups_draftcomment_answered_by_id_474fd0f7_fk_members_user_id FOREIGN KEY (answered_by_id) REFERENCES public.members_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_draftcomment groups_draftcomment_organisation_id_d2a2086a_fk_members_o; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_draftcomment
    ADD CONSTRAINT groups_draftcomment_organisation_id_d2a2086a_fk_members_o FOREIGN KEY (organisation_id) REFERENCES public.members_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_draftcomment groups_draftcomment_review_id_5030a733_fk_groups_draftreview_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_draftcomment
    ADD CONSTRAINT groups_draftcomment_review_id_5030a733_fk_groups_draftreview_id FOREIGN KEY (review_id) REFERENCES public.groups_draftreview(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_draftcomment groups_draftcomment_written_by_id_bfd343ce_fk_members_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_draftcomment
    ADD CONSTRAINT groups_draftcomment_written_by_id_bfd343ce_fk_members_user_id FOREIGN KEY (written_by_id) REFERENCES public.members_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_draftreview groups_draftreview_agenda_id_b233c3df_fk_groups_jointagenda_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_draftreview
    ADD CONSTRAINT groups_draftreview_agenda_id_b233c3df_fk_groups_jointagenda_id FOREIGN KEY (agenda_id) REFERENCES public.groups_jointagenda(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_draftreview groups_draftreview_card_id_88376913_fk_groups_trendcard_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_draftreview
    ADD CONSTRAINT groups_draftreview_card_id_88376913_fk_groups_trendcard_id FOREIGN KEY (card_id) REFERENCES public.groups_trendcard(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_draftreview groups_draftreview_group_id_e2e312a0_fk_groups_group_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_draftreview
    ADD CONSTRAINT groups_draftreview_group_id_e2e312a0_fk_groups_group_id FOREIGN KEY (group_id) REFERENCES public.groups_group(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_draftreview groups_draftreview_roadmap_id_de3d0c9b_fk_groups_roadmap_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_draftreview
    ADD CONSTRAINT groups_draftreview_roadmap_id_de3d0c9b_fk_groups_roadmap_id FOREIGN KEY (roadmap_id) REFERENCES public.groups_roadmap(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_draftreview groups_draftreview_sent_by_id_5205be4d_fk_members_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_draftreview
    ADD CONSTRAINT groups_draftreview_sent_by_id_5205be4d_fk_members_user_id FOREIGN KEY (sent_by_id) REFERENCES public.members_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_fundingsource groups_fundingsource_network_id_7dd27386_fk_groups_network_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_fundingsource
    ADD CONSTRAINT groups_fundingsource_network_id_7dd27386_fk_groups_network_id FOREIGN KEY (network_id) REFERENCES public.groups_network(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_fundingsource groups_fundingsource_organisation_id_9c5a3f26_fk_members_o; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_fundingsource
    ADD CONSTRAINT groups_fundingsource_organisation_id_9c5a3f26_fk_members_o FOREIGN KEY (organisation_id) REFERENCES public.members_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_goal groups_goal_roadmap_id_df1a08f4_fk_groups_roadmap_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_goal
    ADD CONSTRAINT groups_goal_roadmap_id_df1a08f4_fk_groups_roadmap_id FOREIGN KEY (roadmap_id) REFERENCES public.groups_roadmap(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_goal groups_goal_specialisation_id_c8147ca5_fk_groups_sp; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_goal
    ADD CONSTRAINT groups_goal_specialisation_id_c8147ca5_fk_groups_sp FOREIGN KEY (specialisation_id) REFERENCES public.groups_specialisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_goal groups_goal_theme_id_dccc1bd0_fk_groups_theme_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_goal
    ADD CONSTRAINT groups_goal_theme_id_dccc1bd0_fk_groups_theme_id FOREIGN KEY (theme_id) REFERENCES public.groups_theme(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_group groups_group_coordinator_id_9b04baea_fk_members_organisation_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_group
    ADD CONSTRAINT groups_group_coordinator_id_9b04baea_fk_members_organisation_id FOREIGN KEY (coordinator_id) REFERENCES public.members_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_group groups_group_network_id_02f3d447_fk_groups_network_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_group
    ADD CONSTRAINT groups_group_network_id_02f3d447_fk_groups_network_id FOREIGN KEY (network_id) REFERENCES public.groups_network(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_group groups_group_specialisation_id_4e3bf6a0_fk_groups_sp; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_group
    ADD CONSTRAINT groups_group_specialisation_id_4e3bf6a0_fk_groups_sp FOREIGN KEY (specialisation_id) REFERENCES public.groups_specialisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_group groups_group_theme_id_acf15cae_fk_groups_theme_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_group
    ADD CONSTRAINT groups_group_theme_id_acf15cae_fk_groups_theme_id FOREIGN KEY (theme_id) REFERENCES public.groups_theme(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_groupfile groups_groupfile_added_by_id_a94f067e_fk_members_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_groupfile
    ADD CONSTRAINT groups_groupfile_added_by_id_a94f067e_fk_members_user_id FOREIGN KEY (added_by_id) REFERENCES public.members_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_groupfile groups_groupfile_group_id_9378429d_fk_groups_group_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_groupfile
    ADD CONSTRAINT groups_groupfile_group_id_9378429d_fk_groups_group_id FOREIGN KEY (group_id) REFERENCES public.groups_group(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_groupmember groups_groupmember_group_id_1c1b676d_fk_groups_group_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_groupmember
    ADD CONSTRAINT groups_groupmember_group_id_1c1b676d_fk_groups_group_id FOREIGN KEY (group_id) REFERENCES public.groups_group(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_groupmember groups_groupmember_organisation_id_fe5afe2f_fk_members_o; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_groupmember
    ADD CONSTRAINT groups_groupmember_organisation_id_fe5afe2f_fk_members_o FOREIGN KEY (organisation_id) REFERENCES public.members_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_groupmember groups_groupmember_person_id_7d5373c1_fk_members_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_groupmember
    ADD CONSTRAINT groups_groupmember_person_id_7d5373c1_fk_members_person_id FOREIGN KEY (person_id) REFERENCES public.members_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_indicator groups_indicator_network_id_d7f26e4c_fk_groups_network_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_indicator
    ADD CONSTRAINT groups_indicator_network_id_d7f26e4c_fk_groups_network_id FOREIGN KEY (network_id) REFERENCES public.groups_network(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_indicator groups_indicator_specialisation_id_180825ba_fk_groups_sp; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_indicator
    ADD CONSTRAINT groups_indicator_specialisation_id_180825ba_fk_groups_sp FOREIGN KEY (specialisation_id) REFERENCES public.groups_specialisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_indicator groups_indicator_theme_id_5380d1bb_fk_groups_theme_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_indicator
    ADD CONSTRAINT groups_indicator_theme_id_5380d1bb_fk_groups_theme_id FOREIGN KEY (theme_id) REFERENCES public.groups_theme(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_indicatorvalue groups_indicatorvalu_indicator_id_c46e1d13_fk_groups_in; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_indicatorvalue
    ADD CONSTRAINT groups_indicatorvalu_indicator_id_c46e1d13_fk_groups_in FOREIGN KEY (indicator_id) REFERENCES public.groups_indicator(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_inkindcontribution groups_inkindcontrib_network_id_30e7d8d5_fk_groups_ne; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_inkindcontribution
    ADD CONSTRAINT groups_inkindcontrib_network_id_30e7d8d5_fk_groups_ne FOREIGN KEY (network_id) REFERENCES public.groups_network(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_inkindcontribution groups_inkindcontrib_organisation_id_92920655_fk_members_o; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_inkindcontribution
    ADD CONSTRAINT groups_inkindcontrib_organisation_id_92920655_fk_members_o FOREIGN KEY (organisation_id) REFERENCES public.members_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_jointagenda groups_jointagenda_agreement_id_56533093_fk_groups_agreement_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_jointagenda
    ADD CONSTRAINT groups_jointagenda_agreement_id_56533093_fk_groups_agreement_id FOREIGN KEY (agreement_id) REFERENCES public.groups_agreement(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_jointagenda groups_jointagenda_created_by_id_eb98c56e_fk_members_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_jointagenda
    ADD CONSTRAINT groups_jointagenda_created_by_id_eb98c56e_fk_members_user_id FOREIGN KEY (created_by_id) REFERENCES public.members_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_jointagenda groups_jointagenda_group_id_f4dcdd43_fk_groups_group_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_jointagenda
    ADD CONSTRAINT groups_jointagenda_group_id_f4dcdd43_fk_groups_group_id FOREIGN KEY (group_id) REFERENCES public.groups_group(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_membership groups_membership_applied_by_id_3bf0ff54_fk_members_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_membership
    ADD CONSTRAINT groups_membership_applied_by_id_3bf0ff54_fk_members_person_id FOREIGN KEY (applied_by_id) REFERENCES public.members_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_membership groups_membership_decided_by_id_614c5f6e_fk_members_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_membership
    ADD CONSTRAINT groups_membership_decided_by_id_614c5f6e_fk_members_user_id FOREIGN KEY (decided_by_id) REFERENCES public.members_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_membership groups_membership_member_network_id_344ab0f9_fk_groups_ne; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_membership
    ADD CONSTRAINT groups_membership_member_network_id_344ab0f9_fk_groups_ne FOREIGN KEY (member_network_id) REFERENCES public.groups_network(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_membership groups_membership_network_id_7aae0bb0_fk_groups_network_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_membership
    ADD CONSTRAINT groups_membership_network_id_7aae0bb0_fk_groups_network_id FOREIGN KEY (network_id) REFERENCES public.groups_network(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_membership groups_membership_organisation_id_ced88cc4_fk_members_o; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_membership
    ADD CONSTRAINT groups_membership_organisation_id_ced88cc4_fk_members_o FOREIGN KEY (organisation_id) REFERENCES public.members_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_mentoringpair groups_mentoringpair_created_by_id_c793114a_fk_members_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_mentoringpair
    ADD CONSTRAINT groups_mentoringpair_created_by_id_c793114a_fk_members_user_id FOREIGN KEY (created_by_id) REFERENCES public.members_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_mentoringpair groups_mentoringpair_mentee_id_45ed3311_fk_members_o; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_mentoringpair
    ADD CONSTRAINT groups_mentoringpair_mentee_id_45ed3311_fk_members_o FOREIGN KEY (mentee_id) REFERENCES public.members_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_mentoringpair groups_mentoringpair_mentee_person_id_f53d19d3_fk_members_p; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_mentoringpair
    ADD CONSTRAINT groups_mentoringpair_mentee_person_id_f53d19d3_fk_members_p FOREIGN KEY (mentee_person_id) REFERENCES public.members_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_mentoringpair groups_mentoringpair_mentor_id_92542864_fk_members_o; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_mentoringpair
    ADD CONSTRAINT groups_mentoringpair_mentor_id_92542864_fk_members_o FOREIGN KEY (mentor_id) REFERENCES public.members_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_mentoringpair groups_mentoringpair_mentor_person_id_cc21abea_fk_members_p; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_mentoringpair
    ADD CONSTRAINT groups_mentoringpair_mentor_person_id_cc21abea_fk_members_p FOREIGN KEY (mentor_person_id) REFERENCES public.members_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_mentoringpair groups_mentoringpair_network_id_9ba70396_fk_groups_network_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_mentoringpair
    ADD CONSTRAINT groups_mentoringpair_network_id_9ba70396_fk_groups_network_id FOREIGN KEY (network_id) REFERENCES public.groups_network(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_milestone groups_milestone_goal_id_4e6c0cfe_fk_groups_goal_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_milestone
    ADD CONSTRAINT groups_milestone_goal_id_4e6c0cfe_fk_groups_goal_id FOREIGN KEY (goal_id) REFERENCES public.groups_goal(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_milestone groups_milestone_owner_id_d01987b4_fk_members_organisation_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_milestone
    ADD CONSTRAINT groups_milestone_owner_id_d01987b4_fk_members_organisation_id FOREIGN KEY (owner_id) REFERENCES public.members_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_network_coordinators groups_network_coord_network_id_067c3498_fk_groups_ne; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_network_coordinators
    ADD CONSTRAINT groups_network_coord_network_id_067c3498_fk_groups_ne FOREIGN KEY (network_id) REFERENCES public.groups_network(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_network_coordinators groups_network_coord_organisation_id_12825465_fk_members_o; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_network_coordinators
    ADD CONSTRAINT groups_network_coord_organisation_id_12825465_fk_members_o FOREIGN KEY (organisation_id) REFERENCES public.members_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_pilotfeedback groups_pilotfeedback_answered_by_id_d719b6b8_fk_members_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_pilotfeedback
    ADD CONSTRAINT groups_pilotfeedback_answered_by_id_d719b6b8_fk_members_user_id FOREIGN KEY (answered_by_id) REFERENCES public.members_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_pilotfeedback groups_pilotfeedback_group_id_0f2ca214_fk_groups_group_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_pilotfeedback
    ADD CONSTRAINT groups_pilotfeedback_group_id_0f2ca214_fk_groups_group_id FOREIGN KEY (group_id) REFERENCES public.groups_group(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_pilotfeedback groups_pilotfeedback_organisation_id_7bf04822_fk_members_o; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_pilotfeedback
    ADD CONSTRAINT groups_pilotfeedback_organisation_id_7bf04822_fk_members_o FOREIGN KEY (organisation_id) REFERENCES public.members_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_pilotfeedback groups_pilotfeedback_person_id_70b2e519_fk_members_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_pilotfeedback
    ADD CONSTRAINT groups_pilotfeedback_person_id_70b2e519_fk_members_person_id FOREIGN KEY (person_id) REFERENCES public.members_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_roadmap groups_roadmap_group_id_54f61689_fk_groups_group_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_roadmap
    ADD CONSTRAINT groups_roadmap_group_id_54f61689_fk_groups_group_id FOREIGN KEY (group_id) REFERENCES public.groups_group(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_roadmap groups_roadmap_network_id_b8c163a2_fk_groups_network_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_roadmap
    ADD CONSTRAINT groups_roadmap_network_id_b8c163a2_fk_groups_network_id FOREIGN KEY (network_id) REFERENCES public.groups_network(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_signatory groups_signatory_agreement_id_27bcfc83_fk_groups_agreement_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_signatory
    ADD CONSTRAINT groups_signatory_agreement_id_27bcfc83_fk_groups_agreement_id FOREIGN KEY (agreement_id) REFERENCES public.groups_agreement(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_signatory groups_signatory_organisation_id_e92a2704_fk_members_o; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_signatory
    ADD CONSTRAINT groups_signatory_organisation_id_e92a2704_fk_members_o FOREIGN KEY (organisation_id) REFERENCES public.members_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_signature groups_signature_person_id_6069f01b_fk_members_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_signature
    ADD CONSTRAINT groups_signature_person_id_6069f01b_fk_members_person_id FOREIGN KEY (person_id) REFERENCES public.members_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_signature groups_signature_recorded_by_id_f161e454_fk_members_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_signature
    ADD CONSTRAINT groups_signature_recorded_by_id_f161e454_fk_members_user_id FOREIGN KEY (recorded_by_id) REFERENCES public.members_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_signature groups_signature_signatory_id_2368ce30_fk_groups_signatory_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_signature
    ADD CONSTRAINT groups_signature_signatory_id_2368ce30_fk_groups_signatory_id FOREIGN KEY (signatory_id) REFERENCES public.groups_signatory(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_signature groups_signature_version_id_3c0d8609_fk_groups_ag; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_signature
    ADD CONSTRAINT groups_signature_version_id_3c0d8609_fk_groups_ag FOREIGN KEY (version_id) REFERENCES public.groups_agreementversion(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_specialisation groups_specialisation_network_id_4253d0eb_fk_groups_network_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_specialisation
    ADD CONSTRAINT groups_specialisation_network_id_4253d0eb_fk_groups_network_id FOREIGN KEY (network_id) REFERENCES public.groups_network(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_stakeholder groups_stakeholder_network_id_caab34fc_fk_groups_network_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_stakeholder
    ADD CONSTRAINT groups_stakeholder_network_id_caab34fc_fk_groups_network_id FOREIGN KEY (network_id) REFERENCES public.groups_network(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_stakeholder groups_stakeholder_organisation_id_3be1aa0c_fk_members_o; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_stakeholder
    ADD CONSTRAINT groups_stakeholder_organisation_id_3be1aa0c_fk_members_o FOREIGN KEY (organisation_id) REFERENCES public.members_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_stakeholder groups_stakeholder_owner_id_0ed7b2ba_fk_members_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_stakeholder
    ADD CONSTRAINT groups_stakeholder_owner_id_0ed7b2ba_fk_members_user_id FOREIGN KEY (owner_id) REFERENCES public.members_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_stakeholder groups_stakeholder_present_id_b406d8e3_fk_groups_st; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_stakeholder
    ADD CONSTRAINT groups_stakeholder_present_id_b406d8e3_fk_groups_st FOREIGN KEY (present_id) REFERENCES public.groups_stakeholderassessment(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_stakeholderassessment groups_stakeholderas_assessed_by_id_42aae2c8_fk_members_u; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_stakeholderassessment
    ADD CONSTRAINT groups_stakeholderas_assessed_by_id_42aae2c8_fk_members_u FOREIGN KEY (assessed_by_id) REFERENCES public.members_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_stakeholderassessment groups_stakeholderas_stakeholder_id_39a49c35_fk_groups_st; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_stakeholderassessment
    ADD CONSTRAINT groups_stakeholderas_stakeholder_id_39a49c35_fk_groups_st FOREIGN KEY (stakeholder_id) REFERENCES public.groups_stakeholder(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_subjectref groups_subjectref_content_type_id_b62aabe7_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_subjectref
    ADD CONSTRAINT groups_subjectref_content_type_id_b62aabe7_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_theme groups_theme_network_id_c2b1dec8_fk_groups_network_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_theme
    ADD CONSTRAINT groups_theme_network_id_c2b1dec8_fk_groups_network_id FOREIGN KEY (network_id) REFERENCES public.groups_network(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_trendcard_authors groups_trendcard_aut_organisation_id_92c76532_fk_members_o; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_trendcard_authors
    ADD CONSTRAINT groups_trendcard_aut_organisation_id_92c76532_fk_members_o FOREIGN KEY (organisation_id) REFERENCES public.members_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_trendcard_authors groups_trendcard_aut_trendcard_id_5b08f8c1_fk_groups_tr; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_trendcard_authors
    ADD CONSTRAINT groups_trendcard_aut_trendcard_id_5b08f8c1_fk_groups_tr FOREIGN KEY (trendcard_id) REFERENCES public.groups_trendcard(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_trendcard groups_trendcard_created_by_id_c24fb6a0_fk_members_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_trendcard
    ADD CONSTRAINT groups_trendcard_created_by_id_c24fb6a0_fk_members_user_id FOREIGN KEY (created_by_id) REFERENCES public.members_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_trendcard groups_trendcard_goal_id_c02ea7e0_fk_groups_goal_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_trendcard
    ADD CONSTRAINT groups_trendcard_goal_id_c02ea7e0_fk_groups_goal_id FOREIGN KEY (goal_id) REFERENCES public.groups_goal(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_trendcard groups_trendcard_group_id_ef13dfff_fk_groups_group_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_trendcard
    ADD CONSTRAINT groups_trendcard_group_id_ef13dfff_fk_groups_group_id FOREIGN KEY (group_id) REFERENCES public.groups_group(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_trendcard groups_trendcard_subject_id_ac8cac76_fk_groups_subjectref_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_trendcard
    ADD CONSTRAINT groups_trendcard_subject_id_ac8cac76_fk_groups_subjectref_id FOREIGN KEY (subject_id) REFERENCES public.groups_subjectref(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_trendcard groups_trendcard_theme_id_c94cab6c_fk_groups_theme_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_trendcard
    ADD CONSTRAINT groups_trendcard_theme_id_c94cab6c_fk_groups_theme_id FOREIGN KEY (theme_id) REFERENCES public.groups_theme(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_trendpriority groups_trendpriority_card_id_b8028ad7_fk_groups_trendcard_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_trendpriority
    ADD CONSTRAINT groups_trendpriority_card_id_b8028ad7_fk_groups_trendcard_id FOREIGN KEY (card_id) REFERENCES public.groups_trendcard(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_trendpriority groups_trendpriority_given_by_id_eaec3b82_fk_members_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_trendpriority
    ADD CONSTRAINT groups_trendpriority_given_by_id_eaec3b82_fk_members_user_id FOREIGN KEY (given_by_id) REFERENCES public.members_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_trendpriority groups_trendpriority_organisation_id_38645c12_fk_members_o; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_trendpriority
    ADD CONSTRAINT groups_trendpriority_organisation_id_38645c12_fk_members_o FOREIGN KEY (organisation_id) REFERENCES public.members_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_trendpriority groups_trendpriority_vote_id_b7c81963_fk_groups_trendvote_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_trendpriority
    ADD CONSTRAINT groups_trendpriority_vote_id_b7c81963_fk_groups_trendvote_id FOREIGN KEY (vote_id) REFERENCES public.groups_trendvote(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_trendvote groups_trendvote_group_id_721a42aa_fk_groups_group_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_trendvote
    ADD CONSTRAINT groups_trendvote_group_id_721a42aa_fk_groups_group_id FOREIGN KEY (group_id) REFERENCES public.groups_group(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: groups_trendvote groups_trendvote_opened_by_id_6f360c90_fk_members_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups_trendvote
    ADD CONSTRAINT groups_trendvote_opened_by_id_6f360c90_fk_members_user_id FOREIGN KEY (opened_by_id) REFERENCES public.members_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: library_goodpractice library_goodpractice_network_id_efc85ada_fk_groups_network_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.library_goodpractice
    ADD CONSTRAINT library_goodpractice_network_id_efc85ada_fk_groups_network_id FOREIGN KEY (network_id) REFERENCES public.groups_network(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: library_goodpractice library_goodpractice_organisation_id_0762a15e_fk_members_o; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.library_goodpractice
    ADD CONSTRAINT library_goodpractice_organisation_id_0762a15e_fk_members_o FOREIGN KEY (organisation_id) REFERENCES public.members_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: library_goodpractice library_goodpractice_theme_id_83a0ae0a_fk_groups_theme_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.library_goodpractice
    ADD CONSTRAINT library_goodpractice_theme_id_83a0ae0a_fk_groups_theme_id FOREIGN KEY (theme_id) REFERENCES public.groups_theme(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: members_affiliation members_affiliation_organisation_id_18487fd9_fk_members_o; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_affiliation
    ADD CONSTRAINT members_affiliation_organisation_id_18487fd9_fk_members_o FOREIGN KEY (organisation_id) REFERENCES public.members_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: members_affiliation members_affiliation_person_id_dd3aa493_fk_members_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_affiliation
    ADD CONSTRAINT members_affiliation_person_id_dd3aa493_fk_members_person_id FOREIGN KEY (person_id) REFERENCES public.members_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: members_apitoken members_apitoken_organisation_id_addf7f43_fk_members_o; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_apitoken
    ADD CONSTRAINT members_apitoken_organisation_id_addf7f43_fk_members_o FOREIGN KEY (organisation_id) REFERENCES public.members_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: members_apitoken members_apitoken_owner_id_9f10c9ee_fk_members_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_apitoken
    ADD CONSTRAINT members_apitoken_owner_id_9f10c9ee_fk_members_user_id FOREIGN KEY (owner_id) REFERENCES public.members_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: members_consent members_consent_person_id_7ec9f519_fk_members_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_consent
    ADD CONSTRAINT members_consent_person_id_7ec9f519_fk_members_person_id FOREIGN KEY (person_id) REFERENCES public.members_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: members_contactpoint members_contactpoint_organisation_id_3099298b_fk_members_o; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_contactpoint
    ADD CONSTRAINT members_contactpoint_organisation_id_3099298b_fk_members_o FOREIGN KEY (organisation_id) REFERENCES public.members_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: members_contactpoint members_contactpoint_person_id_1d43ff83_fk_members_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_contactpoint
    ADD CONSTRAINT members_contactpoint_person_id_1d43ff83_fk_members_person_id FOREIGN KEY (person_id) REFERENCES public.members_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: members_erasure members_erasure_by_id_01c0797f_fk_members_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_erasure
    ADD CONSTRAINT members_erasure_by_id_01c0797f_fk_members_user_id FOREIGN KEY (by_id) REFERENCES public.members_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: members_erasure members_erasure_person_id_d603ed98_fk_members_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_erasure
    ADD CONSTRAINT members_erasure_person_id_d603ed98_fk_members_person_id FOREIGN KEY (person_id) REFERENCES public.members_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: members_importrow members_importrow_organisation_id_909c8cb5_fk_members_o; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_importrow
    ADD CONSTRAINT members_importrow_organisation_id_909c8cb5_fk_members_o FOREIGN KEY (organisation_id) REFERENCES public.members_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: members_importrow members_importrow_run_id_340e045f_fk_members_importrun_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_importrow
    ADD CONSTRAINT members_importrow_run_id_340e045f_fk_members_importrun_id FOREIGN KEY (run_id) REFERENCES public.members_importrun(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: members_importrun members_importrun_committed_by_id_cb7f9ec8_fk_members_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_importrun
    ADD CONSTRAINT members_importrun_committed_by_id_cb7f9ec8_fk_members_user_id FOREIGN KEY (committed_by_id) REFERENCES public.members_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: members_importrun members_importrun_made_by_id_9f9704ee_fk_members_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_importrun
    ADD CONSTRAINT members_importrun_made_by_id_9f9704ee_fk_members_user_id FOREIGN KEY (made_by_id) REFERENCES public.members_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: members_invitation members_invitation_invited_by_id_a777c25b_fk_members_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_invitation
    ADD CONSTRAINT members_invitation_invited_by_id_a777c25b_fk_members_user_id FOREIGN KEY (invited_by_id) REFERENCES public.members_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: members_invitation members_invitation_organisation_id_65b59b5e_fk_members_o; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_invitation
    ADD CONSTRAINT members_invitation_organisation_id_65b59b5e_fk_members_o FOREIGN KEY (organisation_id) REFERENCES public.members_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: members_joinrequest members_joinrequest_decided_by_id_c43f0bf9_fk_members_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_joinrequest
    ADD CONSTRAINT members_joinrequest_decided_by_id_c43f0bf9_fk_members_user_id FOREIGN KEY (decided_by_id) REFERENCES public.members_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: members_joinrequest members_joinrequest_organisation_id_3ae55d27_fk_members_o; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_joinrequest
    ADD CONSTRAINT members_joinrequest_organisation_id_3ae55d27_fk_members_o FOREIGN KEY (organisation_id) REFERENCES public.members_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: members_joinrequest members_joinrequest_person_id_59873ba5_fk_members_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_joinrequest
    ADD CONSTRAINT members_joinrequest_person_id_59873ba5_fk_members_person_id FOREIGN KEY (person_id) REFERENCES public.members_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: members_location members_location_organisation_id_b939007c_fk_members_o; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_location
    ADD CONSTRAINT members_location_organisation_id_b939007c_fk_members_o FOREIGN KEY (organisation_id) REFERENCES public.members_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: members_merge members_merge_by_id_1f62be40_fk_members_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_merge
    ADD CONSTRAINT members_merge_by_id_1f62be40_fk_members_user_id FOREIGN KEY (by_id) REFERENCES public.members_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: members_merge members_merge_kept_organisation_id_8609e437_fk_members_o; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_merge
    ADD CONSTRAINT members_merge_kept_organisation_id_8609e437_fk_members_o FOREIGN KEY (kept_organisation_id) REFERENCES public.members_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: members_merge members_merge_kept_person_id_25938fc1_fk_members_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_merge
    ADD CONSTRAINT members_merge_kept_person_id_25938fc1_fk_members_person_id FOREIGN KEY (kept_person_id) REFERENCES public.members_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: members_merge members_merge_merged_organisation__987ee376_fk_members_o; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_merge
    ADD CONSTRAINT members_merge_merged_organisation__987ee376_fk_members_o FOREIGN KEY (merged_organisation_id) REFERENCES public.members_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: members_merge members_merge_merged_person_id_a9c073dd_fk_members_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_merge
    ADD CONSTRAINT members_merge_merged_person_id_a9c073dd_fk_members_person_id FOREIGN KEY (merged_person_id) REFERENCES public.members_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: members_organisation_branches members_organisation_branchtag_id_d60e2dd0_fk_members_b; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_organisation_branches
    ADD CONSTRAINT members_organisation_branchtag_id_d60e2dd0_fk_members_b FOREIGN KEY (branchtag_id) REFERENCES public.members_branchtag(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: members_organisation members_organisation_merged_into_id_f378d29e_fk_members_o; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_organisation
    ADD CONSTRAINT members_organisation_merged_into_id_f378d29e_fk_members_o FOREIGN KEY (merged_into_id) REFERENCES public.members_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: members_organisation_branches members_organisation_organisation_id_5a49b93d_fk_members_o; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_organisation_branches
    ADD CONSTRAINT members_organisation_organisation_id_5a49b93d_fk_members_o FOREIGN KEY (organisation_id) REFERENCES public.members_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: members_organisationsector members_organisation_organisation_id_8fb0e3e3_fk_members_o; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_organisationsector
    ADD CONSTRAINT members_organisation_organisation_id_8fb0e3e3_fk_members_o FOREIGN KEY (organisation_id) REFERENCES public.members_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: members_organisation members_organisation_parent_id_d76c8f70_fk_members_o; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_organisation
    ADD CONSTRAINT members_organisation_parent_id_d76c8f70_fk_members_o FOREIGN KEY (parent_id) REFERENCES public.members_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: members_organisation members_organisation_verified_by_id_0b33252a_fk_members_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_organisation
    ADD CONSTRAINT members_organisation_verified_by_id_0b33252a_fk_members_user_id FOREIGN KEY (verified_by_id) REFERENCES public.members_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: members_person members_person_merged_into_id_95fee431_fk_members_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_person
    ADD CONSTRAINT members_person_merged_into_id_95fee431_fk_members_person_id FOREIGN KEY (merged_into_id) REFERENCES public.members_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: members_person members_person_user_id_82db28f2_fk_members_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_person
    ADD CONSTRAINT members_person_user_id_82db28f2_fk_members_user_id FOREIGN KEY (user_id) REFERENCES public.members_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: members_picture members_picture_organisation_id_18713958_fk_members_o; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_picture
    ADD CONSTRAINT members_picture_organisation_id_18713958_fk_members_o FOREIGN KEY (organisation_id) REFERENCES public.members_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: members_pkdtransition members_pkdtransition_new_id_1601263c_fk_members_pkdcode_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_pkdtransition
    ADD CONSTRAINT members_pkdtransition_new_id_1601263c_fk_members_pkdcode_id FOREIGN KEY (new_id) REFERENCES public.members_pkdcode(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: members_pkdtransition members_pkdtransition_old_id_2934a1dc_fk_members_pkdcode_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_pkdtransition
    ADD CONSTRAINT members_pkdtransition_old_id_2934a1dc_fk_members_pkdcode_id FOREIGN KEY (old_id) REFERENCES public.members_pkdcode(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: members_profilechange members_profilechang_organisation_id_9cb8ba7e_fk_members_o; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_profilechange
    ADD CONSTRAINT members_profilechang_organisation_id_9cb8ba7e_fk_members_o FOREIGN KEY (organisation_id) REFERENCES public.members_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: members_profilechange members_profilechang_proposed_by_id_836044f0_fk_members_p; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_profilechange
    ADD CONSTRAINT members_profilechang_proposed_by_id_836044f0_fk_members_p FOREIGN KEY (proposed_by_id) REFERENCES public.members_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: members_profilechange members_profilechange_decided_by_id_9dbffa0c_fk_members_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_profilechange
    ADD CONSTRAINT members_profilechange_decided_by_id_9dbffa0c_fk_members_user_id FOREIGN KEY (decided_by_id) REFERENCES public.members_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: members_profiletag members_profiletag_organisation_id_cfdc1767_fk_members_o; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_profiletag
    ADD CONSTRAINT members_profiletag_organisation_id_cfdc1767_fk_members_o FOREIGN KEY (organisation_id) REFERENCES public.members_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: members_reference members_reference_organisation_id_7203894a_fk_members_o; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_reference
    ADD CONSTRAINT members_reference_organisation_id_7203894a_fk_members_o FOREIGN KEY (organisation_id) REFERENCES public.members_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: members_savedsearch members_savedsearch_user_id_405a7899_fk_members_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_savedsearch
    ADD CONSTRAINT members_savedsearch_user_id_405a7899_fk_members_user_id FOREIGN KEY (user_id) REFERENCES public.members_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: members_staffinvitation members_staffinvitat_invited_by_id_9a757560_fk_members_u; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_staffinvitation
    ADD CONSTRAINT members_staffinvitat_invited_by_id_9a757560_fk_members_u FOREIGN KEY (invited_by_id) REFERENCES public.members_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: members_staffrole members_staffrole_granted_by_id_791950a4_fk_members_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_staffrole
    ADD CONSTRAINT members_staffrole_granted_by_id_791950a4_fk_members_user_id FOREIGN KEY (granted_by_id) REFERENCES public.members_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: members_staffrole members_staffrole_user_id_499a3acf_fk_members_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_staffrole
    ADD CONSTRAINT members_staffrole_user_id_499a3acf_fk_members_user_id FOREIGN KEY (user_id) REFERENCES public.members_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: members_suppression members_suppression_contact_point_id_829ffe72_fk_members_c; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_suppression
    ADD CONSTRAINT members_suppression_contact_point_id_829ffe72_fk_members_c FOREIGN KEY (contact_point_id) REFERENCES public.members_contactpoint(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: members_user_groups members_user_groups_group_id_39b83d85_fk_auth_group_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_user_groups
    ADD CONSTRAINT members_user_groups_group_id_39b83d85_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: members_user_groups members_user_groups_user_id_db5cba0f_fk_members_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_user_groups
    ADD CONSTRAINT members_user_groups_user_id_db5cba0f_fk_members_user_id FOREIGN KEY (user_id) REFERENCES public.members_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: members_user_user_permissions members_user_user_pe_permission_id_5f80148e_fk_auth_perm; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_user_user_permissions
    ADD CONSTRAINT members_user_user_pe_permission_id_5f80148e_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: members_user_user_permissions members_user_user_pe_user_id_3371a207_fk_members_u; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members_user_user_permissions
    ADD CONSTRAINT members_user_user_pe_user_id_3371a207_fk_members_u FOREIGN KEY (user_id) REFERENCES public.members_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: messaging_attachment messaging_attachment_message_id_7f8c99ee_fk_messaging; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_attachment
    ADD CONSTRAINT messaging_attachment_message_id_7f8c99ee_fk_messaging FOREIGN KEY (message_id) REFERENCES public.messaging_message(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: messaging_audience messaging_audience_network_id_6d5af94c_fk_groups_network_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_audience
    ADD CONSTRAINT messaging_audience_network_id_6d5af94c_fk_groups_network_id FOREIGN KEY (network_id) REFERENCES public.groups_network(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: messaging_bounce messaging_bounce_delivery_id_435f146d_fk_messaging_delivery_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_bounce
    ADD CONSTRAINT messaging_bounce_delivery_id_435f146d_fk_messaging_delivery_id FOREIGN KEY (delivery_id) REFERENCES public.messaging_delivery(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: messaging_budgetslot messaging_budgetslot_message_id_0c07bdc9_fk_messaging; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_budgetslot
    ADD CONSTRAINT messaging_budgetslot_message_id_0c07bdc9_fk_messaging FOREIGN KEY (message_id) REFERENCES public.messaging_message(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: messaging_budgetslot messaging_budgetslot_person_id_cad70563_fk_members_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_budgetslot
    ADD CONSTRAINT messaging_budgetslot_person_id_cad70563_fk_members_person_id FOREIGN KEY (person_id) REFERENCES public.members_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: messaging_delivery messaging_delivery_contact_point_id_73f4c117_fk_members_c; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_delivery
    ADD CONSTRAINT messaging_delivery_contact_point_id_73f4c117_fk_members_c FOREIGN KEY (contact_point_id) REFERENCES public.members_contactpoint(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: messaging_delivery messaging_delivery_message_id_e5d46cf3_fk_messaging_message_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_delivery
    ADD CONSTRAINT messaging_delivery_message_id_e5d46cf3_fk_messaging_message_id FOREIGN KEY (message_id) REFERENCES public.messaging_message(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: messaging_delivery messaging_delivery_organisation_id_45d2275c_fk_members_o; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_delivery
    ADD CONSTRAINT messaging_delivery_organisation_id_45d2275c_fk_members_o FOREIGN KEY (organisation_id) REFERENCES public.members_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: messaging_delivery messaging_delivery_person_id_c4dfa5ce_fk_members_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_delivery
    ADD CONSTRAINT messaging_delivery_person_id_c4dfa5ce_fk_members_person_id FOREIGN KEY (person_id) REFERENCES public.members_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: messaging_deliveryevent messaging_deliveryev_delivery_id_3867a8c5_fk_messaging; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_deliveryevent
    ADD CONSTRAINT messaging_deliveryev_delivery_id_3867a8c5_fk_messaging FOREIGN KEY (delivery_id) REFERENCES public.messaging_delivery(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: messaging_deliverytotal messaging_deliveryto_message_id_e99b1e1a_fk_messaging; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_deliverytotal
    ADD CONSTRAINT messaging_deliveryto_message_id_e99b1e1a_fk_messaging FOREIGN KEY (message_id) REFERENCES public.messaging_message(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: messaging_deliverytotal messaging_deliveryto_organisation_id_7e0c3fc2_fk_members_o; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_deliverytotal
    ADD CONSTRAINT messaging_deliveryto_organisation_id_7e0c3fc2_fk_members_o FOREIGN KEY (organisation_id) REFERENCES public.members_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: messaging_digestitem messaging_digestitem_message_id_159e8714_fk_messaging; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_digestitem
    ADD CONSTRAINT messaging_digestitem_message_id_159e8714_fk_messaging FOREIGN KEY (message_id) REFERENCES public.messaging_message(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: messaging_digestitem messaging_digestitem_person_id_50752a30_fk_members_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_digestitem
    ADD CONSTRAINT messaging_digestitem_person_id_50752a30_fk_members_person_id FOREIGN KEY (person_id) REFERENCES public.members_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: messaging_digestitem messaging_digestitem_run_id_9e24343b_fk_messaging_digestrun_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_digestitem
    ADD CONSTRAINT messaging_digestitem_run_id_9e24343b_fk_messaging_digestrun_id FOREIGN KEY (run_id) REFERENCES public.messaging_digestrun(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: messaging_digestitem messaging_digestitem_topic_id_92b7e9c5_fk_messaging_topic_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_digestitem
    ADD CONSTRAINT messaging_digestitem_topic_id_92b7e9c5_fk_messaging_topic_id FOREIGN KEY (topic_id) REFERENCES public.messaging_topic(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: messaging_digestrun messaging_digestrun_delivery_id_60905bf4_fk_messaging; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_digestrun
    ADD CONSTRAINT messaging_digestrun_delivery_id_60905bf4_fk_messaging FOREIGN KEY (delivery_id) REFERENCES public.messaging_delivery(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: messaging_digestrun messaging_digestrun_person_id_d7c11fef_fk_members_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_digestrun
    ADD CONSTRAINT messaging_digestrun_person_id_d7c11fef_fk_members_person_id FOREIGN KEY (person_id) REFERENCES public.members_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: messaging_feedback messaging_feedback_colleague_id_1241451a_fk_members_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_feedback
    ADD CONSTRAINT messaging_feedback_colleague_id_1241451a_fk_members_person_id FOREIGN KEY (colleague_id) REFERENCES public.members_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: messaging_feedback messaging_feedback_receipt_id_61874125_fk_messaging_receipt_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_feedback
    ADD CONSTRAINT messaging_feedback_receipt_id_61874125_fk_messaging_receipt_id FOREIGN KEY (receipt_id) REFERENCES public.messaging_receipt(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: messaging_inboundmail messaging_inboundmai_delivery_id_23f297c5_fk_messaging; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_inboundmail
    ADD CONSTRAINT messaging_inboundmai_delivery_id_23f297c5_fk_messaging FOREIGN KEY (delivery_id) REFERENCES public.messaging_delivery(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: messaging_inboundmail messaging_inboundmail_handled_by_id_7ddafb1a_fk_members_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_inboundmail
    ADD CONSTRAINT messaging_inboundmail_handled_by_id_7ddafb1a_fk_members_user_id FOREIGN KEY (handled_by_id) REFERENCES public.members_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: messaging_mailstop messaging_mailstop_ended_by_id_7e9d78da_fk_members_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_mailstop
    ADD CONSTRAINT messaging_mailstop_ended_by_id_7e9d78da_fk_members_user_id FOREIGN KEY (ended_by_id) REFERENCES public.members_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: messaging_mailstop messaging_mailstop_started_by_id_465771ed_fk_members_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_mailstop
    ADD CONSTRAINT messaging_mailstop_started_by_id_465771ed_fk_members_user_id FOREIGN KEY (started_by_id) REFERENCES public.members_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: messaging_message messaging_message_about_type_id_90ee1d40_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_message
    ADD CONSTRAINT messaging_message_about_type_id_90ee1d40_fk_django_co FOREIGN KEY (about_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: messaging_message messaging_message_approved_by_id_ef20196f_fk_members_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_message
    ADD CONSTRAINT messaging_message_approved_by_id_ef20196f_fk_members_user_id FOREIGN KEY (approved_by_id) REFERENCES public.members_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: messaging_message messaging_message_edited_by_id_1ca68f99_fk_members_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_message
    ADD CONSTRAINT messaging_message_edited_by_id_1ca68f99_fk_members_user_id FOREIGN KEY (edited_by_id) REFERENCES public.members_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: messaging_message messaging_message_network_id_5c3247e4_fk_groups_network_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_message
    ADD CONSTRAINT messaging_message_network_id_5c3247e4_fk_groups_network_id FOREIGN KEY (network_id) REFERENCES public.groups_network(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: messaging_message messaging_message_sender_id_7a7088e6_fk_members_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_message
    ADD CONSTRAINT messaging_message_sender_id_7a7088e6_fk_members_person_id FOREIGN KEY (sender_id) REFERENCES public.members_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: messaging_message messaging_message_sender_organisation__2402c7b7_fk_members_o; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_message
    ADD CONSTRAINT messaging_message_sender_organisation__2402c7b7_fk_members_o FOREIGN KEY (sender_organisation_id) REFERENCES public.members_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: messaging_message messaging_message_supersedes_id_159f0f50_fk_messaging; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_message
    ADD CONSTRAINT messaging_message_supersedes_id_159f0f50_fk_messaging FOREIGN KEY (supersedes_id) REFERENCES public.messaging_message(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: messaging_message messaging_message_topic_id_346212fd_fk_messaging_topic_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_message
    ADD CONSTRAINT messaging_message_topic_id_346212fd_fk_messaging_topic_id FOREIGN KEY (topic_id) REFERENCES public.messaging_topic(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: messaging_organisationreach messaging_organisati_message_id_013a1f61_fk_messaging; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_organisationreach
    ADD CONSTRAINT messaging_organisati_message_id_013a1f61_fk_messaging FOREIGN KEY (message_id) REFERENCES public.messaging_message(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: messaging_organisationreach messaging_organisati_organisation_id_9d615010_fk_members_o; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_organisationreach
    ADD CONSTRAINT messaging_organisati_organisation_id_9d615010_fk_members_o FOREIGN KEY (organisation_id) REFERENCES public.members_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: messaging_organisationreach messaging_organisationreach_by_id_f01a159a_fk_members_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_organisationreach
    ADD CONSTRAINT messaging_organisationreach_by_id_f01a159a_fk_members_person_id FOREIGN KEY (by_id) REFERENCES public.members_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: messaging_preference messaging_preference_person_id_14fa0d0c_fk_members_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_preference
    ADD CONSTRAINT messaging_preference_person_id_14fa0d0c_fk_members_person_id FOREIGN KEY (person_id) REFERENCES public.members_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: messaging_receipt messaging_receipt_contact_point_id_74079542_fk_members_c; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_receipt
    ADD CONSTRAINT messaging_receipt_contact_point_id_74079542_fk_members_c FOREIGN KEY (contact_point_id) REFERENCES public.members_contactpoint(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: messaging_receipt messaging_receipt_message_id_35688694_fk_messaging_message_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_receipt
    ADD CONSTRAINT messaging_receipt_message_id_35688694_fk_messaging_message_id FOREIGN KEY (message_id) REFERENCES public.messaging_message(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: messaging_receipt messaging_receipt_organisation_id_cd821f8b_fk_members_o; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_receipt
    ADD CONSTRAINT messaging_receipt_organisation_id_cd821f8b_fk_members_o FOREIGN KEY (organisation_id) REFERENCES public.members_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: messaging_receipt messaging_receipt_person_id_bea9a00e_fk_members_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_receipt
    ADD CONSTRAINT messaging_receipt_person_id_bea9a00e_fk_members_person_id FOREIGN KEY (person_id) REFERENCES public.members_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: messaging_receipt messaging_receipt_recorded_by_id_ecb42e32_fk_members_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_receipt
    ADD CONSTRAINT messaging_receipt_recorded_by_id_ecb42e32_fk_members_user_id FOREIGN KEY (recorded_by_id) REFERENCES public.members_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: messaging_receipt messaging_receipt_via_id_98836b24_fk_messaging_delivery_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_receipt
    ADD CONSTRAINT messaging_receipt_via_id_98836b24_fk_messaging_delivery_id FOREIGN KEY (via_id) REFERENCES public.messaging_delivery(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: messaging_snapshot messaging_snapshot_message_id_ad8076ff_fk_messaging_message_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_snapshot
    ADD CONSTRAINT messaging_snapshot_message_id_ad8076ff_fk_messaging_message_id FOREIGN KEY (message_id) REFERENCES public.messaging_message(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: messaging_snapshotentry messaging_snapshoten_contact_point_id_14d4d12d_fk_members_c; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_snapshotentry
    ADD CONSTRAINT messaging_snapshoten_contact_point_id_14d4d12d_fk_members_c FOREIGN KEY (contact_point_id) REFERENCES public.members_contactpoint(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: messaging_snapshotentry messaging_snapshoten_organisation_id_0b85785c_fk_members_o; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_snapshotentry
    ADD CONSTRAINT messaging_snapshoten_organisation_id_0b85785c_fk_members_o FOREIGN KEY (organisation_id) REFERENCES public.members_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: messaging_snapshotentry messaging_snapshoten_snapshot_id_efebba9b_fk_messaging; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_snapshotentry
    ADD CONSTRAINT messaging_snapshoten_snapshot_id_efebba9b_fk_messaging FOREIGN KEY (snapshot_id) REFERENCES public.messaging_snapshot(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: messaging_snapshotentry messaging_snapshotentry_person_id_65f5fd5c_fk_members_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_snapshotentry
    ADD CONSTRAINT messaging_snapshotentry_person_id_65f5fd5c_fk_members_person_id FOREIGN KEY (person_id) REFERENCES public.members_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: messaging_texttemplate messaging_texttemplate_network_id_d95b2154_fk_groups_network_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_texttemplate
    ADD CONSTRAINT messaging_texttemplate_network_id_d95b2154_fk_groups_network_id FOREIGN KEY (network_id) REFERENCES public.groups_network(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: messaging_texttemplate messaging_texttemplate_topic_id_0692f77a_fk_messaging_topic_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_texttemplate
    ADD CONSTRAINT messaging_texttemplate_topic_id_0692f77a_fk_messaging_topic_id FOREIGN KEY (topic_id) REFERENCES public.messaging_topic(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: messaging_topicfollow messaging_topicfollow_person_id_976b821a_fk_members_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_topicfollow
    ADD CONSTRAINT messaging_topicfollow_person_id_976b821a_fk_members_person_id FOREIGN KEY (person_id) REFERENCES public.members_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: messaging_topicfollow messaging_topicfollow_topic_id_f4d361ee_fk_messaging_topic_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_topicfollow
    ADD CONSTRAINT messaging_topicfollow_topic_id_f4d361ee_fk_messaging_topic_id FOREIGN KEY (topic_id) REFERENCES public.messaging_topic(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: messaging_topicweight messaging_topicweigh_organisation_id_289f5c3b_fk_members_o; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_topicweight
    ADD CONSTRAINT messaging_topicweigh_organisation_id_289f5c3b_fk_members_o FOREIGN KEY (organisation_id) REFERENCES public.members_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: messaging_topicweight messaging_topicweight_set_by_id_05037f13_fk_members_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_topicweight
    ADD CONSTRAINT messaging_topicweight_set_by_id_05037f13_fk_members_user_id FOREIGN KEY (set_by_id) REFERENCES public.members_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: messaging_topicweight messaging_topicweight_topic_id_2effadae_fk_messaging_topic_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_topicweight
    ADD CONSTRAINT messaging_topicweight_topic_id_2effadae_fk_messaging_topic_id FOREIGN KEY (topic_id) REFERENCES public.messaging_topic(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: messaging_webhookdelivery messaging_webhookdel_endpoint_id_7cd26fce_fk_messaging; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_webhookdelivery
    ADD CONSTRAINT messaging_webhookdel_endpoint_id_7cd26fce_fk_messaging FOREIGN KEY (endpoint_id) REFERENCES public.messaging_webhookendpoint(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: messaging_webhookendpoint messaging_webhookend_created_by_id_5c16b083_fk_members_u; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_webhookendpoint
    ADD CONSTRAINT messaging_webhookend_created_by_id_5c16b083_fk_members_u FOREIGN KEY (created_by_id) REFERENCES public.members_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: messaging_webhookendpoint messaging_webhookend_network_id_aee93e23_fk_groups_ne; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_webhookendpoint
    ADD CONSTRAINT messaging_webhookend_network_id_aee93e23_fk_groups_ne FOREIGN KEY (network_id) REFERENCES public.groups_network(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: mfa_authenticator mfa_authenticator_user_id_0c3a50c0_fk_members_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_user_id_0c3a50c0_fk_members_user_id FOREIGN KEY (user_id) REFERENCES public.members_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: surveys_answer surveys_answer_choice_id_262b83b0_fk_surveys_choice_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.surveys_answer
    ADD CONSTRAINT surveys_answer_choice_id_262b83b0_fk_surveys_choice_id FOREIGN KEY (choice_id) REFERENCES public.surveys_choice(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: surveys_answer surveys_answer_question_id_c0166f3c_fk_surveys_question_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.surveys_answer
    ADD CONSTRAINT surveys_answer_question_id_c0166f3c_fk_surveys_question_id FOREIGN KEY (question_id) REFERENCES public.surveys_question(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: surveys_answer surveys_answer_response_id_5416c873_fk_surveys_response_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.surveys_answer
    ADD CONSTRAINT surveys_answer_response_id_5416c873_fk_surveys_response_id FOREIGN KEY (response_id) REFERENCES public.surveys_response(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: surveys_choice surveys_choice_question_id_03708b95_fk_surveys_question_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.surveys_choice
    ADD CONSTRAINT surveys_choice_question_id_03708b95_fk_surveys_question_id FOREIGN KEY (question_id) REFERENCES public.surveys_question(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: surveys_question surveys_question_version_id_902bd43a_fk_surveys_s; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.surveys_question
    ADD CONSTRAINT surveys_question_version_id_902bd43a_fk_surveys_s FOREIGN KEY (version_id) REFERENCES public.surveys_surveyversion(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: surveys_response surveys_response_organisation_id_bf7fcc2f_fk_members_o; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.surveys_response
    ADD CONSTRAINT surveys_response_organisation_id_bf7fcc2f_fk_members_o FOREIGN KEY (organisation_id) REFERENCES public.members_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: surveys_response surveys_response_saved_by_id_4ccaa931_fk_members_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.surveys_response
    ADD CONSTRAINT surveys_response_saved_by_id_4ccaa931_fk_members_person_id FOREIGN KEY (saved_by_id) REFERENCES public.members_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: surveys_response surveys_response_started_by_id_7e95c7cb_fk_members_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.surveys_response
    ADD CONSTRAINT surveys_response_started_by_id_7e95c7cb_fk_members_person_id FOREIGN KEY (started_by_id) REFERENCES public.members_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: surveys_response surveys_response_submitted_by_id_e0b3d72a_fk_members_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.surveys_response
    ADD CONSTRAINT surveys_response_submitted_by_id_e0b3d72a_fk_members_person_id FOREIGN KEY (submitted_by_id) REFERENCES public.members_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: surveys_response surveys_response_version_id_f0ee267c_fk_surveys_s; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.surveys_response
    ADD CONSTRAINT surveys_response_version_id_f0ee267c_fk_surveys_s FOREIGN KEY (version_id) REFERENCES public.surveys_surveyversion(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: surveys_response surveys_response_wave_id_61ed6b61_fk_surveys_wave_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.surveys_response
    ADD CONSTRAINT surveys_response_wave_id_61ed6b61_fk_surveys_wave_id FOREIGN KEY (wave_id) REFERENCES public.surveys_wave(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: surveys_survey surveys_survey_created_by_id_46a3da67_fk_members_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.surveys_survey
    ADD CONSTRAINT surveys_survey_created_by_id_46a3da67_fk_members_user_id FOREIGN KEY (created_by_id) REFERENCES public.members_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: surveys_survey surveys_survey_network_id_7f3e6754_fk_groups_network_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.surveys_survey
    ADD CONSTRAINT surveys_survey_network_id_7f3e6754_fk_groups_network_id FOREIGN KEY (network_id) REFERENCES public.groups_network(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: surveys_surveyversion surveys_surveyversion_survey_id_caa12cd5_fk_surveys_survey_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.surveys_surveyversion
    ADD CONSTRAINT surveys_surveyversion_survey_id_caa12cd5_fk_surveys_survey_id FOREIGN KEY (survey_id) REFERENCES public.surveys_survey(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: surveys_target surveys_target_organisation_id_97f96e10_fk_members_o; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.surveys_target
    ADD CONSTRAINT surveys_target_organisation_id_97f96e10_fk_members_o FOREIGN KEY (organisation_id) REFERENCES public.members_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: surveys_target surveys_target_wave_id_22b0abf1_fk_surveys_wave_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.surveys_target
    ADD CONSTRAINT surveys_target_wave_id_22b0abf1_fk_surveys_wave_id FOREIGN KEY (wave_id) REFERENCES public.surveys_wave(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: surveys_wave surveys_wave_opened_by_id_64902ce7_fk_members_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.surveys_wave
    ADD CONSTRAINT surveys_wave_opened_by_id_64902ce7_fk_members_user_id FOREIGN KEY (opened_by_id) REFERENCES public.members_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: surveys_wave surveys_wave_survey_id_8739e5ef_fk_surveys_survey_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.surveys_wave
    ADD CONSTRAINT surveys_wave_survey_id_8739e5ef_fk_surveys_survey_id FOREIGN KEY (survey_id) REFERENCES public.surveys_survey(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: surveys_wave surveys_wave_version_id_1b35a1c0_fk_surveys_surveyversion_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.surveys_wave
    ADD CONSTRAINT surveys_wave_version_id_1b35a1c0_fk_surveys_surveyversion_id FOREIGN KEY (version_id) REFERENCES public.surveys_surveyversion(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: usersessions_usersession usersessions_usersession_user_id_af5e0a6d_fk_members_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.usersessions_usersession
    ADD CONSTRAINT usersessions_usersession_user_id_af5e0a6d_fk_members_user_id FOREIGN KEY (user_id) REFERENCES public.members_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- PostgreSQL database dump complete
--


