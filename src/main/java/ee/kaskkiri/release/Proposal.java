package ee.kaskkiri.release;

import ee.kaskkiri.release.repository.NewCommit;
import java.util.Objects;

/**
 * Content that somebody approved and wants to become law.
 *
 * @param base the release that it was compared with; must still be the active one
 * @param mark a line of the commit's message by which the commit is found again
 * @param commit the content, and who stands for it
 */
public record Proposal(String base, String mark, NewCommit commit) {
  public Proposal {
    Objects.requireNonNull(base, "base");
    Objects.requireNonNull(mark, "mark");
    Objects.requireNonNull(commit, "commit");
    if (commit.message().lines().noneMatch(mark::equals)) {
      throw new IllegalArgumentException("the message must have the line " + mark);
    }
  }
}
