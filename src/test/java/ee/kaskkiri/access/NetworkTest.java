package ee.kaskkiri.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {
  @ParameterizedTest
  @CsvSource({
    "10.0.0.7, 10.0.0.7, true",
    "10.0.0.7, 10.0.0.8, false",
    "10.0.0.0/24, 10.0.0.255, true",
    "10.0.0.0/24, 10.0.1.0, false",
    "10.0.0.0/23, 10.0.1.255, true",
    "10.0.0.0/9, 10.127.255.255, true",
    "10.0.0.0/9, 10.128.0.0, false",
    "fd00::/8, fd12::1, true",
    "fd00::/8, fe12::1, false",
    "::1, ::1, true",
    "10.0.0.7, ::ffff:10.0.0.7, true",
    "::/1, 10.0.0.7, false"
  })
  void holdsWhatBeginsAlike(String network, String address, boolean held)
      throws UnknownHostException {
    assertThat(Network.parse(network).holds(InetAddress.getAllByName(address)[0])).isEqualTo(held);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "localhost",
        "10.0.0",
        "10.0.0.0/0",
        "10.0.0.0/33",
        "10.0.0.0/",
        "1",
        "a.b.c.d",
        "10.0.0.256",
        "10.0.0.0/-1",
        "::/129",
        "10.0.0.7 "
      })
  void whatIsNoNetworkIsTold(String text) {
    assertThatThrownBy(() -> Network.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("10.0.0.0/24");
  }
}
