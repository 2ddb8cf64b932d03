package ee.kaskkiri.release.history;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;

/** Something that happened to the rules. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Judgement.class, name = "judged"),
  @JsonSubTypes.Type(value = Activation.class, name = "activated"),
  @JsonSubTypes.Type(value = Handled.class, name = "handled")
})
public sealed interface Event permits Judgement, Activation, Handled {
  /** When; never before the event that precedes it, even if the clock was set back. */
  Instant at();

  /** Hash of the content that it happened to. */
  String release();

  /** Where the content came from: address of the rule repository, without credentials. */
  String repository();
}
