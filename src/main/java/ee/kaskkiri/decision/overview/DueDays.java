package ee.kaskkiri.decision.overview;

import com.fasterxml.jackson.databind.JsonNode;
import ee.kaskkiri.record.Entry;
import ee.kaskkiri.regression.impact.OutcomePath;
import ee.kaskkiri.rules.Act;
import ee.kaskkiri.rules.Bilingual;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads out of answers what has to be done until when, as the act says where it stands. */
final class DueDays {
  private final LocalDate today;

  DueDays(LocalDate today) {
    this.today = today;
  }

  /** What a decision says has to be done. */
  List<OverviewView.Due> of(Entry entry, String topic, List<Act.Due> places, JsonNode outcome) {
    List<OverviewView.Due> found = new ArrayList<>();
    for (Act.Due place : places) {
      new OutcomePath(place.day())
          .each(
              outcome,
              (value, beside) -> {
                LocalDate day = day(value);
                if (day != null && !isDone(place.unless(), beside)) {
                  found.add(
                      new OverviewView.Due(
                          day,
                          entry.id().toString(),
                          entry.instrument(),
                          topic,
                          beside.path(place.what()).asText(),
                          text(place.text(), beside),
                          day.isBefore(today)));
                }
              });
    }
    return found;
  }

  private static @Nullable LocalDate day(JsonNode value) {
    try {
      return value.isTextual() ? LocalDate.parse(value.textValue()) : null;
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static boolean isDone(Act.@Nullable Unless unless, JsonNode beside) {
    return unless != null && unless.values().contains(beside.path(unless.field()).asText());
  }

  private static @Nullable Bilingual text(@Nullable String field, JsonNode beside) {
    JsonNode text = field == null ? beside.path("") : beside.path(field);
    return text.path("et").isTextual() && text.path("en").isTextual()
        ? new Bilingual(text.path("et").textValue(), text.path("en").textValue())
        : null;
  }
}
