package org.gatehouse.reference;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Where lists come in and go out. */
@Service
class ReferenceDesk implements ReferenceImports {

    private final Map<ReferenceList, Register<?>> registers = new EnumMap<>(ReferenceList.class);
    private final JdbcClient jdbc;
    private final ObjectProvider<ReferenceChanges> changes;

    /** @param changes asked for at the change itself: who keeps the trail lies above and may need the lists to start */
    ReferenceDesk(List<Register<?>> registers, JdbcClient jdbc, ObjectProvider<ReferenceChanges> changes) {
        registers.forEach(register -> this.registers.put(register.list(), register));
        this.jdbc = jdbc;
        this.changes = changes;
    }

    @Override
    @Transactional(readOnly = true)
    public Checked check(ReferenceList list, String csv) {
        return read(register(list), csv).checked();
    }

    @Override
    @Transactional
    public Checked apply(ReferenceList list, String csv, String actor, String justification) {
        lock(list);
        return takeOver(register(list), csv, actor, justification);
    }

    private <T> Checked takeOver(Register<T> register, String csv, String actor, String justification) {
        var file = read(register, csv);
        var checked = file.checked();
        if (!checked.acceptable()) {
            throw new ReferenceProblem.ImportRejected(checked.faults());
        }
        file.different().forEach(row -> register.store(row, Register.Origin.AUTHORITY));
        changes.getObject().imported(register.list(), checked.added(), checked.changed(), actor, justification);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                register.refresh();
            }
        });
        return checked;
    }

    @Override
    public String export(ReferenceList list) {
        return register(list).write();
    }

    private Register<?> register(ReferenceList list) {
        var register = registers.get(list);
        if (register == null) {
            throw new IllegalStateException("nobody keeps the list " + list);
        }
        return register;
    }

    /** Two imports of one list follow one another. */
    private void lock(ReferenceList list) {
        jdbc.sql("SELECT version FROM reference.bundle WHERE list = :list FOR UPDATE")
                .param("list", list.name())
                .query(Integer.class)
                .single();
    }

    private record Read<T>(Checked checked, List<T> different) {}

    private static <T> Read<T> read(Register<T> register, String csv) {
        var faults = new ArrayList<FieldFault>();
        var rows = register.parse(csv, faults);
        var stored = new HashMap<String, T>();
        register.load().forEach(row -> stored.put(register.key(row), row));
        var different = new ArrayList<T>();
        int added = 0;
        for (T row : rows) {
            var before = stored.get(register.key(row));
            if (before == null) {
                added++;
                different.add(row);
            } else if (!before.equals(row)) {
                different.add(row);
            }
        }
        int changed = different.size() - added;
        return new Read<>(
                new Checked(register.list(), added, changed, rows.size() - different.size(), faults), different);
    }
}
