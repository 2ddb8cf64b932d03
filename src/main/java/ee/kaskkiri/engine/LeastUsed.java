package ee.kaskkiri.engine;

import java.util.LinkedHashMap;
import java.util.Map;

/** A map that forgets what was not asked for longest. */
final class LeastUsed<K, V> extends LinkedHashMap<K, V> {
  private static final long serialVersionUID = 1L;

  private final int most;

  /** An empty map that holds so many entries at most. */
  LeastUsed(int most) {
    super(16, 0.75f, true);
    this.most = most;
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > most;
  }
}
