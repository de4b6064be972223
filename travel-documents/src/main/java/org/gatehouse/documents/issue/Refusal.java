package org.gatehouse.documents.issue;

/** Carries a problem from where it is found to the door of this room, where it becomes a result. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient IssueProblem problem;

    Refusal(IssueProblem problem) {
        super(problem.toString(), null, false, false);
        this.problem = problem;
    }

    IssueProblem problem() {
        return problem;
    }
}
