package ee.kaskkiri.regression.suggest;

import ee.kaskkiri.engine.RuleRef;
import java.util.List;
import java.util.Objects;

/**
 * Cases proposed for one topic.
 *
 * @param instrument name of the instrument
 * @param edition first day in force
 * @param topic name of the topic
 * @param suggestions the smallest set found that fires what no case fires
 * @param unreached rules that no input fired that was tried
 * @param tries how many inputs were tried
 * @param yaml the suggestions as a case file; empty if there are none
 */
public record Suggestions(
    String instrument,
    String edition,
    String topic,
    List<Suggestion> suggestions,
    List<RuleRef> unreached,
    int tries,
    String yaml) {
  public Suggestions {
    Objects.requireNonNull(instrument, "instrument");
    Objects.requireNonNull(edition, "edition");
    Objects.requireNonNull(topic, "topic");
    suggestions = List.copyOf(suggestions);
    unreached = List.copyOf(unreached);
    Objects.requireNonNull(yaml, "yaml");
  }

  /** Instrument, edition and topic: its place in the rule repository. */
  public String path() {
    return instrument + "/" + edition + "/" + topic;
  }
}
