package org.gatehouse.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;

/** An issuer that tells the truth until a test bids it to lie. */
final class LyingIssuer implements AutoCloseable {

    private final HttpServer server;
    private final ECKey key;
    private volatile ECKey signing;
    private volatile String name;
    private volatile String nonce = "";
    private volatile UnaryOperator<JWTClaimsSet.Builder> lie = truth -> truth;

    private LyingIssuer(HttpServer server, ECKey key) {
        this.server = server;
        this.key = key;
        this.signing = key;
        this.name = address();
    }

    static LyingIssuer start() throws IOException, JOSEException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var issuer = new LyingIssuer(
                server, new ECKeyGenerator(Curve.P_256).keyID("one").generate());
        server.createContext("/.well-known/openid-configuration", issuer::configuration);
        server.createContext("/jwks", issuer::keys);
        server.createContext("/token", issuer::token);
        server.start();
        return issuer;
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** What the program asked to have repeated. */
    void nonceIs(String asked) {
        nonce = asked;
    }

    void lie(UnaryOperator<JWTClaimsSet.Builder> told) {
        lie = told;
    }

    void callsItself(String other) {
        name = other;
    }

    void signsWithAnotherKey() throws JOSEException {
        signing = new ECKeyGenerator(Curve.P_256).keyID("one").generate();
    }

    void tellTheTruth() {
        signing = key;
        name = address();
        lie = truth -> truth;
    }

    private void configuration(HttpExchange asked) throws IOException {
        answer(
                asked,
                Map.of(
                        "issuer",
                        name,
                        "authorization_endpoint",
                        address() + "/authorize",
                        "token_endpoint",
                        address() + "/token",
                        "jwks_uri",
                        address() + "/jwks",
                        "response_types_supported",
                        List.of("code"),
                        "subject_types_supported",
                        List.of("public"),
                        "id_token_signing_alg_values_supported",
                        List.of("ES256")));
    }

    private void keys(HttpExchange asked) throws IOException {
        answer(asked, new JWKSet(key).toJSONObject());
    }

    private void token(HttpExchange asked) throws IOException {
        var now = Instant.now();
        var truth = new JWTClaimsSet.Builder()
                .issuer(address())
                .subject("subject")
                .audience("gatehouse")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("nonce", nonce)
                .claim("preferred_username", "officer.li");
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("one").build();
            var idToken = new SignedJWT(header, lie.apply(truth).build());
            idToken.sign(new ECDSASigner(signing));
            answer(
                    asked,
                    Map.of(
                            "access_token",
                            "opaque",
                            "token_type",
                            "Bearer",
                            "expires_in",
                            60,
                            "id_token",
                            idToken.serialize()));
        } catch (JOSEException e) {
            throw new IOException(e);
        }
    }

    private static void answer(HttpExchange asked, Object document) throws IOException {
        byte[] body = JsonMapper.shared().writeValueAsString(document).getBytes(StandardCharsets.UTF_8);
        asked.getResponseHeaders().set("Content-Type", "application/json");
        asked.sendResponseHeaders(200, body.length);
        try (var out = asked.getResponseBody()) {
            out.write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
