package org.gatehouse.screening.importing;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.gatehouse.names.lists.ListedObject;
import org.gatehouse.names.lists.ListedObject.Field;
import org.gatehouse.screening.ScreeningProblem;
import org.gatehouse.screening.Sought;
import org.gatehouse.screening.importing.Noted.Code;

/** Makes things that can be sought of the entries of one published list. */
final class ObjectConversion {

    private final Predicate<String> knownState;
    private final Noted noted;

    ObjectConversion(Predicate<String> knownState, Noted noted) {
        this.knownState = knownState;
        this.noted = noted;
    }

    Optional<Sought> object(ListedObject object) {
        try {
            return switch (object.kind()) {
                case DOCUMENT -> document(object);
                case VEHICLE -> registered(object, state -> new Sought.Vehicle(object.value(Field.NUMBER), state));
                case VESSEL -> vessel(object);
                case CONTAINER -> Optional.of(new Sought.Container(object.value(Field.NUMBER)));
                case AIRCRAFT -> Optional.of(new Sought.Aircraft(object.value(Field.NUMBER)));
            };
        } catch (ScreeningProblem _) {
            return refuse(object, Code.NUMBER_UNFIT);
        }
    }

    private Optional<Sought> document(ListedObject object) {
        String standing = object.value(Field.STANDING);
        Optional<Sought.Invalidity> known = Arrays.stream(Sought.Invalidity.values())
                .filter(one -> one.name().equalsIgnoreCase(standing))
                .findFirst();
        if (known.isEmpty()) {
            return refuse(object, Code.STANDING_UNKNOWN);
        }
        var sort = PersonConversion.sort(object.value(Field.SORT));
        return registered(
                object,
                state -> new Sought.InvalidPaper(
                        new Sought.Paper(state, sort, object.value(Field.NUMBER)), known.get()));
    }

    private Optional<Sought> registered(ListedObject object, Function<String, Sought> thing) {
        String state = PersonConversion.state(object.value(Field.STATE));
        if (state.isEmpty() || state.length() > 3 || !knownState.test(state)) {
            return refuse(object, Code.STATE_MISSING);
        }
        return Optional.of(thing.apply(state));
    }

    /** By what is right of its two numbers. */
    private Optional<Sought> vessel(ListedObject object) {
        String imo = object.value(Field.IMO);
        String mmsi = object.value(Field.MMSI);
        if (imo.isEmpty() && mmsi.isEmpty()) {
            noted.tell(object.id(), name(object), Code.CALL_SIGN_ALONE);
            return Optional.empty();
        }
        Optional<String> rightImo = right(imo, number -> new Sought.Vessel(Optional.of(number), Optional.empty()));
        Optional<String> rightMmsi = right(mmsi, number -> new Sought.Vessel(Optional.empty(), Optional.of(number)));
        return Optional.of(new Sought.Vessel(rightImo, rightMmsi));
    }

    private Optional<String> right(String number, Function<String, Sought.Vessel> vessel) {
        if (number.isEmpty()) {
            return Optional.empty();
        }
        try {
            var _ = vessel.apply(number);
            return Optional.of(number);
        } catch (ScreeningProblem _) {
            noted.count(Code.NUMBER_LEFT_OUT);
            return Optional.empty();
        }
    }

    private Optional<Sought> refuse(ListedObject object, Code code) {
        noted.refuse(object.id(), name(object), code);
        return Optional.empty();
    }

    private static String name(ListedObject object) {
        String name = object.value(Field.NAME);
        return name.isEmpty() ? object.value(Field.NUMBER) + object.value(Field.IMO) : name;
    }
}
