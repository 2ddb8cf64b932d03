package ee.kaskkiri.decision.guard;

import ee.kaskkiri.access.MalformedHeaderException;
import ee.kaskkiri.access.Network;
import ee.kaskkiri.access.XRoadHeaders;
import ee.kaskkiri.decision.Settings;
import ee.kaskkiri.problem.Problem;
import ee.kaskkiri.problem.ProblemType;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;

/** Callers that come through a security server of X-Road. */
@Singleton
final class XRoad {
  private final List<Network> servers;
  private final Set<String> certificates;

  XRoad(Settings settings) {
    this.servers =
        settings.xroad().servers().orElse(List.of()).stream().map(Network::parse).toList();
    this.certificates =
        settings.xroad().certificates().orElse(List.of()).stream()
            .map(AccessControl::plain)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether a request says that it comes from a security server. */
  static boolean present(HttpServerRequest request) {
    for (Map.Entry<String, String> header : request.headers()) {
      if (isOne(header.getKey())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOne(String name) {
    return name.regionMatches(true, 0, XRoadHeaders.PREFIX, 0, XRoadHeaders.PREFIX.length());
  }

  /** What is said of headers that anybody could have written. */
  static Problem notTrusted() {
    return Problem.of(
        ProblemType.NOT_ALLOWED,
        "Headers of X-Road are taken from security servers only, which"
            + " KASKKIRI_XROAD_SERVERS or KASKKIRI_XROAD_CERTIFICATES names; this request does not"
            + " come from one.",
        List.of());
  }

  /** Who calls, of a request that says that it comes from a security server. */
  Identity of(HttpServerRequest request) {
    if (!trusts(request)) {
      return new Identity.Refused(notTrusted());
    }
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String name : request.headers().names()) {
      if (isOne(name)) {
        headers.put(name, request.headers().getAll(name));
      }
    }
    try {
      XRoadHeaders read = XRoadHeaders.of(headers);
      return new Identity.Known(read.caller(), read.kept(), false);
    } catch (MalformedHeaderException e) {
      return Identity.malformed(String.valueOf(e.getMessage()), e.header(), e.expected());
    }
  }

  /** Who stands at the other end of the connection counts, not what headers say of it. */
  private boolean trusts(HttpServerRequest request) {
    return comesFromAServer(request.connection().remoteAddress())
        || showsACertificate(request.sslSession());
  }

  private boolean comesFromAServer(@Nullable SocketAddress peer) {
    if (servers.isEmpty() || peer == null || peer.hostAddress() == null) {
      return false;
    }
    try {
      InetAddress address = InetAddress.getByName(peer.hostAddress().replaceFirst("%.*", ""));
      return servers.stream().anyMatch(server -> server.holds(address));
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private boolean showsACertificate(@Nullable SSLSession session) {
    if (certificates.isEmpty() || session == null) {
      return false;
    }
    try {
      byte[] shown = session.getPeerCertificates()[0].getEncoded();
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return certificates.contains(HexFormat.of().formatHex(digest.digest(shown)));
    } catch (SSLPeerUnverifiedException | CertificateEncodingException e) {
      return false;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
