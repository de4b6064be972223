package org.gatehouse.documents.chip;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gatehouse.documents.trust.Outcome;
import org.gatehouse.documents.trust.Reason;
import org.gatehouse.documents.trust.Remark;

/** The results of the steps while they are made. A step that is never reached stays undetermined. */
final class Steps {

    private static final Step[] ALL = Step.values();

    private final Outcome[] outcomes = new Outcome[ALL.length];
    private final List<List<Remark>> remarks = new ArrayList<>(ALL.length);

    Steps() {
        Arrays.fill(outcomes, Outcome.UNDETERMINED);
        for (int i = 0; i < ALL.length; i++) {
            remarks.add(List.of());
        }
    }

    void set(Step step, Outcome outcome) {
        outcomes[step.ordinal()] = outcome;
    }

    void set(Step step, Outcome outcome, Reason reason, String about) {
        set(step, outcome);
        remark(step, reason, about);
    }

    void set(StepResult result) {
        set(result.step(), result.outcome());
        result.remarks().forEach(remark -> remark(result.step(), remark));
    }

    void remark(Step step, Reason reason, String about) {
        remark(step, new Remark(reason, about));
    }

    void remark(Step step, Remark remark) {
        List<Remark> before = remarks.get(step.ordinal());
        List<Remark> after = new ArrayList<>(before);
        after.add(remark);
        remarks.set(step.ordinal(), after);
    }

    Outcome outcome(Step step) {
        return outcomes[step.ordinal()];
    }

    List<Remark> remarks(Step step) {
        return remarks.get(step.ordinal());
    }

    List<StepResult> all() {
        List<StepResult> all = new ArrayList<>(ALL.length);
        for (Step step : ALL) {
            all.add(new StepResult(step, outcome(step), remarks(step)));
        }
        return all;
    }
}
