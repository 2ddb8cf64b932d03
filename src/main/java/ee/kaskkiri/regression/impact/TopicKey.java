package ee.kaskkiri.regression.impact;

import java.util.Comparator;

/**
 * A topic of an instrument, in whatever edition.
 *
 * @param instrument name of the instrument
 * @param topic name of the topic
 */
record TopicKey(String instrument, String topic) implements Comparable<TopicKey> {
  private static final Comparator<TopicKey> ORDER =
      Comparator.comparing(TopicKey::instrument).thenComparing(TopicKey::topic);

  @Override
  public int compareTo(TopicKey other) {
    return ORDER.compare(this, other);
  }
}
