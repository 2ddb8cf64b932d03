package ee.kaskkiri.decision.receipt;

import com.fasterxml.jackson.annotation.JsonRawValue;
import ee.kaskkiri.regression.Difference;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What came of asking a recorded question again.
 *
 * @param id name of the decision
 * @param release the rules that were asked
 * @param same whether the answer is the recorded one, byte for byte; if another release was asked,
 *     apart from its name
 * @param recorded what decided then
 * @param now what decided now
 * @param answer the answer of now, with the name and time of the recorded one
 * @param differences where it differs: {@code expected} is what was recorded, {@code got} what came
 */
public record Replay(
    String id,
    String release,
    boolean same,
    Versions recorded,
    Versions now,
    @JsonRawValue @Schema(type = SchemaType.OBJECT) String answer,
    List<Difference> differences) {
  public Replay {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(release, "release");
    Objects.requireNonNull(answer, "answer");
    differences = List.copyOf(differences);
  }

  /**
   * What decides.
   *
   * @param engine the rule engine
   * @param application version of this service
   */
  public record Versions(String engine, String application) {}
}
