package org.gatehouse.screening;

import java.util.List;
import org.gatehouse.access.Actor;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.PortCode;

/** Asks every register about a document, and enters question and answers in the audit. */
public interface DocumentQueries {

    /** @param register code of the register that answers */
    record Answered(String register, DocumentRegister.Answer answer) {}

    /**
     * One answer a register, in the order of their codes.
     *
     * @param purpose name of a {@link org.gatehouse.access.Purpose}
     */
    List<Answered> ask(Sought.Paper paper, PortCode port, Direction direction, Actor actor, String purpose);
}
