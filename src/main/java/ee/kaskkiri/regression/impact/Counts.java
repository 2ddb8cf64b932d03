package ee.kaskkiri.regression.impact;

/**
 * How many questions were answered how.
 *
 * @param asked all that were asked
 * @param changed those whose status, outcome, or set of reasons is another one; the sum of the
 *     three that follow
 * @param status of those: decided by one release only, or not decided for another cause
 * @param outcome of those: decided by both, with another outcome
 * @param reasons of those: the same outcome for other reasons
 * @param texts not among the changed: outcome and reasons are the same, words are not
 * @param becameUndecided undecided by the second release and not by the first
 * @param becameDecided decided by the second release and not by the first
 * @param unanswered not decided by one of them, or by both
 * @param refusedBefore whose input the first release refuses
 * @param refusedAfter whose input the second release refuses
 */
public record Counts(
    long asked,
    long changed,
    long status,
    long outcome,
    long reasons,
    long texts,
    long becameUndecided,
    long becameDecided,
    long unanswered,
    long refusedBefore,
    long refusedAfter) {}
