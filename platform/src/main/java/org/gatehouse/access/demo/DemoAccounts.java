package org.gatehouse.access.demo;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.access.OfficerId;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Role;
import org.gatehouse.access.duty.Charges;
import org.gatehouse.access.duty.ClientRow;
import org.gatehouse.access.duty.ClientStore;
import org.gatehouse.access.duty.DemoOffer;
import org.gatehouse.access.duty.OfficerStore;
import org.gatehouse.access.duty.OrganisationStore;
import org.gatehouse.access.duty.Passwords;
import org.gatehouse.reference.PortCode;
import org.gatehouse.reference.TimeOrderedId;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The accounts of the demonstration; all share one password, which the documentation and the sign-in page tell. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoAccounts {

    static final String PASSWORD = "gatehouse-demo";

    private static final PortCode GONGBEI = new PortCode("CNGBP");
    private static final PortCode PUDONG = new PortCode("CNPVG");

    private record Person(String signInName, String name, Optional<PortCode> port, Role role) {}

    private record Machine(String id, String name, Set<Permission> permissions) {}

    private static final List<Person> PEOPLE = List.of(
            new Person("officer.li", "Li Wei", Optional.of(GONGBEI), Role.INSPECTION_OFFICER),
            new Person("officer.wang", "Wang Fang", Optional.of(PUDONG), Role.INSPECTION_OFFICER),
            new Person("commander.chen", "Chen Jie", Optional.of(GONGBEI), Role.SHIFT_COMMANDER),
            new Person("commander.zhao", "Zhao Lei", Optional.of(PUDONG), Role.SHIFT_COMMANDER),
            new Person("watch.gao", "Gao Ling", Optional.empty(), Role.WATCHLIST_OFFICER),
            new Person("watch.ma", "Ma Jun", Optional.empty(), Role.WATCHLIST_SUPERVISOR),
            new Person("policy.luo", "Luo Yi", Optional.empty(), Role.POLICY_OFFICER),
            new Person("policy.xu", "Xu Ning", Optional.empty(), Role.POLICY_APPROVER),
            // two say whether a signal is real, and a third where they differ
            new Person("records.gu", "Gu Min", Optional.empty(), Role.RECORDS_OFFICER),
            new Person("analyst.tang", "Tang Xin", Optional.empty(), Role.ANALYST),
            new Person("analyst.qin", "Qin Yu", Optional.empty(), Role.ANALYST),
            new Person("analyst.bai", "Bai Lan", Optional.empty(), Role.ANALYST),
            new Person("commander.han", "Han Bo", Optional.empty(), Role.SHIFT_COMMANDER),
            // a bulletin takes two signatures
            new Person("stat.liu", "Liu Yang", Optional.empty(), Role.STATISTICIAN),
            new Person("stat.shen", "Shen Rui", Optional.empty(), Role.STATISTICIAN),
            new Person("admin.sun", "Sun Min", Optional.empty(), Role.ADMINISTRATOR),
            // what only administrators do and takes two, such as believing a country's root, needs a second one
            new Person("admin.he", "He Ming", Optional.empty(), Role.ADMINISTRATOR),
            new Person("audit.zhou", "Zhou Tao", Optional.empty(), Role.AUDITOR),
            new Person("dpo.wu", "Wu Xia", Optional.empty(), Role.DATA_PROTECTION_OFFICER));

    private static final List<Machine> MACHINES = List.of(
            new Machine(
                    "demo-desk",
                    "Desks of the demonstration",
                    Set.of(
                            Permission.DESK_INSPECT,
                            Permission.CROSSING_READ,
                            Permission.CONVEYANCE_INSPECT,
                            Permission.CONVEYANCE_ANNOUNCE)),
            new Machine(
                    "demo-channel",
                    "E-channels of the demonstration",
                    Set.of(Permission.CHANNEL_INSPECT, Permission.CHANNEL_ENROL)),
            new Machine(
                    "demo-issuance", "Office of issue of the demonstration", Set.of(Permission.PERMISSION_REGISTER)),
            new Machine(
                    "demo-screening",
                    "Integrated system of the demonstration that screens",
                    Set.of(Permission.WATCHLIST_SCREEN)),
            new Machine(
                    "demo-lists",
                    "Program of the demonstration that takes watchlists out",
                    Set.of(Permission.WATCHLIST_READ)),
            // the officers and gates through which the live traffic of the demonstration comes
            new Machine(
                    "demo-live",
                    "Live traffic of the demonstration",
                    Set.of(Permission.DESK_INSPECT, Permission.SECOND_LINE_DECIDE, Permission.CHANNEL_INSPECT)));

    static final Set<String> NAMES =
            Set.copyOf(PEOPLE.stream().map(Person::signInName).toList());
    static final Set<String> CLIENTS =
            Set.copyOf(MACHINES.stream().map(Machine::id).toList());

    @Bean
    DemoOffer demoOffer() {
        return new DemoOffer(
                PASSWORD,
                PEOPLE.stream()
                        .map(person -> new DemoOffer.Account(
                                person.signInName(), person.name(), "access.role." + person.role()))
                        .toList());
    }

    /** Makes the accounts that are not there yet; their password is hashed once for all of them. */
    @Bean
    SmartInitializingSingleton demoAccountsCreated(
            Charges charges,
            OfficerStore officers,
            ClientStore clients,
            OrganisationStore organisations,
            Passwords passwords,
            Clock clock) {
        return () -> {
            var missing = PEOPLE.stream()
                    .filter(person -> officers.named(person.signInName()).isEmpty())
                    .toList();
            var missingMachines = MACHINES.stream()
                    .filter(machine -> clients.find(machine.id()).isEmpty())
                    .toList();
            if (missing.isEmpty() && missingMachines.isEmpty()) {
                return;
            }
            String hash = passwords.hash(PASSWORD);
            missing.forEach(person ->
                    charges.enrol(person.signInName(), person.name(), person.port(), Set.of(person.role()), hash));
            var at = clock.instant();
            missingMachines.forEach(machine -> clients.insert(
                    new ClientRow(
                            machine.id(),
                            new OfficerId(TimeOrderedId.at(at)),
                            machine.name(),
                            Optional.empty(),
                            hash,
                            machine.permissions(),
                            List.of(),
                            false),
                    organisations.of(Optional.empty()),
                    at));
        };
    }
}
