package org.gatehouse.documents.authority;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Security;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;

/** A token in software (SoftHSM 2), where the machine has one. There can be one in a process. */
final class SoftToken {

    static final char[] PIN = "246810".toCharArray();

    private static final List<String> MODULES = List.of(
            "/usr/lib/softhsm/libsofthsm2.so",
            "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so",
            "/usr/lib/aarch64-linux-gnu/softhsm/libsofthsm2.so",
            "/usr/lib64/pkcs11/libsofthsm2.so",
            "/usr/local/lib/softhsm/libsofthsm2.so");

    private final String configuration;

    private SoftToken(String configuration) {
        this.configuration = configuration;
    }

    /** Whether module and tool are installed (package softhsm2). */
    static boolean installed() {
        return modules().findFirst().isPresent() && Files.isExecutable(Path.of("/usr/bin/softhsm2-util"));
    }

    /** A new, empty token whose files lie in the folder. */
    static SoftToken in(Path folder) throws Throwable {
        Path tokens = Files.createDirectory(folder.resolve("tokens"));
        Path settings = folder.resolve("softhsm2.conf");
        Files.writeString(settings, "directories.tokendir = " + tokens + "\nobjectstore.backend = file\n");
        var start = new ProcessBuilder(
                "/usr/bin/softhsm2-util", "--init-token", "--free", "--label", "gatehouse",
                "--so-pin", "13579111", "--pin", new String(PIN));
        start.environment().put("SOFTHSM2_CONF", settings.toString());
        Process tool = start.redirectErrorStream(true)
                .redirectOutput(folder.resolve("tool.log").toFile())
                .start();
        if (!tool.waitFor(60, TimeUnit.SECONDS) || tool.exitValue() != 0) {
            throw new AssertionError(Files.readString(folder.resolve("tool.log")));
        }
        environment("SOFTHSM2_CONF", settings.toString());
        return new SoftToken("name = SoftToken\nlibrary = %s\nslotListIndex = 0\n"
                .formatted(modules().findFirst().orElseThrow()));
    }

    String configuration() {
        return configuration;
    }

    /** Puts a key into the token, beside a certificate of its own that names the curve. */
    void keep(String alias, GeneratedKey key) throws Exception {
        var info = PrivateKeyInfo.getInstance(key.privateKey().getEncoded());
        boolean elliptic = key.privateKey().getAlgorithm().startsWith("EC");
        PrivateKey plain = KeyFactory.getInstance(elliptic ? "EC" : "RSA")
                .generatePrivate(new PKCS8EncodedKeySpec(info.getEncoded()));
        Provider token = Security.getProvider("SunPKCS11").configure("--" + configuration);
        KeyStore store = KeyStore.getInstance("PKCS11", token);
        store.load(null, PIN);
        store.setKeyEntry(alias, plain, null, new Certificate[] {named(key, info)});
    }

    private static Certificate named(GeneratedKey key, PrivateKeyInfo info) throws Exception {
        var publicKey = new SubjectPublicKeyInfo(
                info.getPrivateKeyAlgorithm(), key.publicKey().getPublicKeyData().getBytes());
        var name = new X500Name("CN=In the token");
        X509CertificateHolder certificate = new X509v3CertificateBuilder(
                        name,
                        BigInteger.ONE,
                        Date.from(Authorities.FROM),
                        Date.from(Authorities.FROM.plusSeconds(86_400)),
                        name,
                        publicKey)
                .build(SignedContent.contentSigner(key));
        return CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(certificate.getEncoded()));
    }

    private static Stream<Path> modules() {
        return MODULES.stream().map(Path::of).filter(Files::exists);
    }

    /** The module reads its settings from the environment of the process, which Java itself cannot change. */
    private static void environment(String name, String value) throws Throwable {
        Linker linker = Linker.nativeLinker();
        var setenv = linker.downcallHandle(
                linker.defaultLookup().find("setenv").orElseThrow(),
                FunctionDescriptor.of(
                        ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT));
        try (Arena arena = Arena.ofConfined()) {
            int result = (int) setenv.invokeExact(
                    arena.allocateFrom(name, UTF_8), arena.allocateFrom(value, UTF_8), 1);
            if (result != 0) {
                throw new AssertionError("setenv: " + result);
            }
        }
    }
}
