package org.gatehouse.screening.pages;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.gatehouse.names.lists.RemarkCode;
import org.gatehouse.screening.ListImports.Remark;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What was noticed in a list, in the words of the reader of lists or of this house. */
@Component
class RemarkSentence {

    private final MessageSource messages;

    RemarkSentence(MessageSource messages) {
        this.messages = messages;
    }

    String of(Remark remark, Locale locale) {
        Optional<RemarkCode> read = Arrays.stream(RemarkCode.values())
                .filter(code -> code.name().equals(remark.code()))
                .findAny();
        return read.map(code -> new org.gatehouse.names.lists.Remark(
                                remark.line(), remark.about(), code, remark.value())
                        .sentence(locale))
                .orElseGet(() -> messages.getMessage(
                        "screening.import.remark." + remark.code(),
                        new Object[] {remark.about(), remark.value()},
                        locale));
    }
}
