package org.gatehouse.statistics.wording;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.gatehouse.reference.PortCode;
import org.gatehouse.reference.Ports;
import org.gatehouse.statistics.Language;
import org.gatehouse.statistics.Missing;
import org.gatehouse.statistics.Period;
import org.springframework.stereotype.Component;

/** Says how much of a period is still to come. */
@Component
public final class MissingWords {

    /** More ports than these are counted and not named. */
    private static final int PORTS_NAMED = 5;

    private final Ports ports;

    MissingWords(Ports ports) {
        this.ports = ports;
    }

    /** One sentence, to stand behind "provisional". */
    public String say(Period period, Missing missing, Language language) {
        boolean chinese = language == Language.ZH;
        if (missing.running().isEmpty() && missing.daysNotOver() == period.days()) {
            return chinese ? "本期尚未开始" : "the period has not begun";
        }
        String days = chinese
                ? "本期共" + period.days() + "天，尚有" + missing.daysNotOver() + "天未结束"
                : missing.daysNotOver() + " of its " + period.days() + (period.days() == 1 ? " day is" : " days are")
                        + " not over";
        return missing.running()
                .map(day -> days + (chinese ? "；" : "; ") + running(day, missing.ports(), language))
                .orElse(days);
    }

    private String running(LocalDate day, List<String> codes, Language language) {
        boolean chinese = language == Language.ZH;
        if (codes.size() > PORTS_NAMED) {
            return chinese ? day + "在" + codes.size() + "个口岸尚未结束" : day + " is not over at " + codes.size() + " ports";
        }
        String names = codes.stream()
                .map(code -> ports.find(new PortCode(code))
                        .map(port -> chinese ? port.nameZh() : port.nameEn())
                        .orElse(code))
                .collect(Collectors.joining(chinese ? "、" : ", "));
        return chinese ? day + "在以下口岸尚未结束：" + names : day + " is not over at " + names;
    }
}
