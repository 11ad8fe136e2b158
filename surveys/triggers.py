"""What the database itself refuses: a changed published version, an answer to a question of another version."""

import pgtrigger

PUBLISHED_IS_FROZEN = pgtrigger.Trigger(
    name="published_is_frozen",
    when=pgtrigger.Before,
    operation=pgtrigger.Update | pgtrigger.Delete,
    condition=pgtrigger.Q(old__state__in=["published", "retired"]),
    func="""
        IF TG_OP = 'DELETE' THEN
            RAISE EXCEPTION 'a published version of a survey cannot be deleted' USING ERRCODE = 'check_violation';
        END IF;
        IF (NEW.survey_id, NEW.number, NEW.definition, NEW.definition_sha256, NEW.published_at)
           IS DISTINCT FROM (OLD.survey_id, OLD.number, OLD.definition, OLD.definition_sha256, OLD.published_at)
           OR NEW.state = 'draft' THEN
            RAISE EXCEPTION 'a published version of a survey cannot change' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    """,
)

RESPONSE_KEEPS_THE_WAVES_VERSION = pgtrigger.Trigger(
    name="response_keeps_the_waves_version",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.UpdateOf("version_id", "wave_id", "policy"),
    func="""
        PERFORM 1 FROM surveys_wave w JOIN surveys_surveyversion v ON v.id = w.version_id
          WHERE w.id = NEW.wave_id AND w.version_id = NEW.version_id AND w.policy = NEW.policy AND v.state <> 'draft';
        IF NOT FOUND THEN
            RAISE EXCEPTION 'a response answers the published version of its wave' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    """,
)

ANSWER_BELONGS = pgtrigger.Trigger(
    name="answer_belongs",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.Update,
    func="""
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
    """,
)
