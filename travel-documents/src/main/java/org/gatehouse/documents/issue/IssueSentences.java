package org.gatehouse.documents.issue;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.gatehouse.documents.chip.StepResult;
import org.gatehouse.documents.trust.Remark;

/** The sentences about documents that were not personalised, in English and Chinese. */
final class IssueSentences {

    private static final String BUNDLE = "org.gatehouse.documents.issue.issue";
    private static final ResourceBundle ENGLISH = load(Locale.ENGLISH);
    private static final ResourceBundle CHINESE = load(Locale.CHINESE);

    private IssueSentences() {}

    static String of(Locale locale, IssueProblem problem) {
        return switch (problem) {
            case IssueProblem.NameNotSpelled(var name, var cause) -> of(locale, "name-not-spelled", name, cause);
            case IssueProblem.ZoneNotWritable(var cause) -> of(locale, "zone-not-writable", cause);
            case IssueProblem.ZoneReadsDifferently(var field) ->
                of(locale, "zone-reads-differently", of(locale, "field." + field.replace(' ', '-')));
            case IssueProblem.PortraitUnreadable(var cause) -> of(locale, "portrait-unreadable", cause);
            case IssueProblem.PortraitTooSmall(var width, var height) ->
                of(locale, "portrait-too-small", width, height, Portrait.WIDTH_MIN, Portrait.HEIGHT_MIN);
            case IssueProblem.PortraitTooLarge(var bytes) ->
                of(locale, "portrait-too-large", bytes, Portrait.BYTES_MAX);
            case IssueProblem.ChipKeyUnfit(var cause) -> of(locale, "chip-key-unfit", cause);
            case IssueProblem.DocumentOutlivesCertificate(var expiry, var until) ->
                of(locale, "document-outlives-certificate", expiry, until);
            case IssueProblem.NotSigned(var signing) -> of(locale, "not-signed", signing.sentence(locale));
            case IssueProblem.SelfCheckFailed(var remarks) -> of(locale, "self-check-failed", all(locale, remarks));
        };
    }

    private static String all(Locale locale, List<Remark> remarks) {
        return remarks.stream()
                .map(remark -> StepResult.sentence(remark, locale))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static String of(Locale locale, String key, Object... arguments) {
        boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
        String pattern = (chinese ? CHINESE : ENGLISH).getString(key);
        return new MessageFormat(pattern, Locale.ROOT).format(arguments).strip();
    }

    private static ResourceBundle load(Locale locale) {
        return ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
