package ee.kaskkiri.bench.contest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.SortedMap;

/** An engine that has read rules and inputs and can be asked. */
public interface Contestant {

  /**
   * What it answers to an input, in the form in which contestants are compared.
   *
   * @param input its number
   */
  JsonNode answer(int input) throws Exception;

  /** The ways in which it can be asked, each measured on its own, by name. */
  SortedMap<String, Way> ways();

  /** One way of asking. What it returns is not looked at, but must have been made. */
  interface Way {
    /**
     * Asks once.
     *
     * @param input its number
     */
    Object ask(int input) throws Exception;
  }
}
