package org.gatehouse.screening.index;

import java.util.Comparator;
import java.util.List;
import org.gatehouse.access.AccessProblem;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.audit.AuditEntry;
import org.gatehouse.audit.AuditTrail;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.PortCode;
import org.gatehouse.screening.DocumentQueries;
import org.gatehouse.screening.DocumentRegister;
import org.gatehouse.screening.DocumentRegister.Known;
import org.gatehouse.screening.DocumentRegister.NotKnown;
import org.gatehouse.screening.DocumentRegister.Silent;
import org.gatehouse.screening.Sought;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks the registers one after the other; what each said stands in the audit, the number of the document does not. */
@Service
class AuditedDocumentQueries implements DocumentQueries {

    private final List<DocumentRegister> registers;
    private final AuditTrail audit;

    AuditedDocumentQueries(List<DocumentRegister> registers, AuditTrail audit) {
        this.registers = registers.stream()
                .sorted(Comparator.comparing(DocumentRegister::code))
                .toList();
        this.audit = audit;
    }

    @Override
    @Transactional
    public List<Answered> ask(Sought.Paper paper, PortCode port, Direction direction, Actor actor, String purpose) {
        if (!actor.may(Permission.WATCHLIST_SCREEN)) {
            throw new AccessProblem.NotPermitted();
        }
        List<Answered> answers = registers.stream()
                .map(register -> new Answered(register.code(), register.ask(paper, port, direction)))
                .toList();
        answers.forEach(each -> audit.append(new AuditEntry(
                actor.reference(),
                AuditEntry.Action.READ,
                "screening/document-register/" + each.register(),
                purpose,
                told(each.answer()))));
        return answers;
    }

    private static String told(DocumentRegister.Answer answer) {
        return switch (answer) {
            case NotKnown _ -> "not known";
            case Known known ->
                "known: "
                        + String.join(
                                ", ",
                                known.entries().stream()
                                        .map(DocumentRegister.Entry::reference)
                                        .toList());
            case Silent silent -> "no answer: " + silent.why().en();
        };
    }
}
