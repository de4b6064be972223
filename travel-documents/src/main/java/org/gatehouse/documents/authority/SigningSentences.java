package org.gatehouse.documents.authority;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences about signers, in English and Chinese. */
final class SigningSentences {

    private static final String BUNDLE = "org.gatehouse.documents.authority.signing";
    private static final ResourceBundle ENGLISH = load(Locale.ENGLISH);
    private static final ResourceBundle CHINESE = load(Locale.CHINESE);

    private SigningSentences() {}

    static String of(Locale locale, SigningProblem problem) {
        return switch (problem) {
            case SigningProblem.KeyStoreUnreadable(var cause) -> of(locale, "key-store-unreadable", cause);
            case SigningProblem.KeyMissing(var alias) ->
                alias.isEmpty() ? of(locale, "key-missing") : of(locale, "key-missing-under", alias);
            case SigningProblem.CertificateMismatch(var alias) -> of(locale, "certificate-mismatch", alias);
            case SigningProblem.AlgorithmUnfit(var algorithm) -> of(locale, "algorithm-unfit", algorithm);
            case SigningProblem.SigningFailed(var cause) -> of(locale, "signing-failed", cause);
            case SigningProblem.KeyNotYetInUse(var from) -> of(locale, "key-not-yet-in-use", from);
            case SigningProblem.KeyUsePeriodOver(var since) -> of(locale, "key-use-period-over", since);
            case SigningProblem.KeyUsedUp(var documentsMax) -> of(locale, "key-used-up", documentsMax);
            case SigningProblem.CertificateExpired(var since) -> of(locale, "certificate-expired", since);
        };
    }

    private static String of(Locale locale, String key, Object... arguments) {
        boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
        String pattern = (chinese ? CHINESE : ENGLISH).getString(key);
        return new MessageFormat(pattern, Locale.ROOT).format(arguments);
    }

    private static ResourceBundle load(Locale locale) {
        return ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
