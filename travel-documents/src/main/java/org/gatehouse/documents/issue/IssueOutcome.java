package org.gatehouse.documents.issue;

/** What came of personalising one document. */
public sealed interface IssueOutcome {

    /** Written, signed and checked. */
    record Issued(Personalisation personalisation) implements IssueOutcome {}

    /** Nothing is released. */
    record Refused(IssueProblem problem) implements IssueOutcome {}
}
