package org.gatehouse.documents.chip;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gatehouse.documents.trust.Digest;
import org.gatehouse.documents.trust.Outcome;
import org.gatehouse.documents.trust.Reason;
import org.jspecify.annotations.Nullable;

/** Steps ten and eleven: the files that were read against those that were signed. */
final class GroupCheck {

    private final Steps steps;
    private final ChipFiles files;
    private final @Nullable HashList hashes;
    private final SortedMap<Integer, GroupIntegrity> integrity = new TreeMap<>();

    GroupCheck(Steps steps, ChipFiles files, @Nullable HashList hashes) {
        this.steps = steps;
        this.files = files;
        this.hashes = hashes;
    }

    /** @return what is known of each group that was read, is signed, or is named in EF.COM */
    SortedMap<Integer, GroupIntegrity> check() {
        groups();
        unsigned();
        return integrity;
    }

    private void groups() {
        if (hashes == null) {
            // Without a list of hashes nothing can be compared; why there is none stands in the first two steps.
            files.dataGroups().keySet().forEach(group -> integrity.put(group, GroupIntegrity.ABORTED));
            return;
        }
        Optional<Digest> digest = Digest.of(hashes.digestAlgorithm());
        for (Map.Entry<Integer, byte[]> signed : hashes.hashes().entrySet()) {
            byte[] file = files.dataGroups().get(signed.getKey());
            integrity.put(
                    signed.getKey(), file == null ? GroupIntegrity.PRESENT : compare(digest, file, signed.getValue()));
        }
        files.dataGroups().keySet().forEach(group -> integrity.putIfAbsent(group, GroupIntegrity.NON_CONFORMANT));
        outcome(hashes, digest);
    }

    private static GroupIntegrity compare(Optional<Digest> digest, byte[] file, byte[] expected) {
        if (digest.isEmpty()) {
            return GroupIntegrity.ABORTED;
        }
        return MessageDigest.isEqual(digest.get().hash(file), expected)
                ? GroupIntegrity.IDENTICAL
                : GroupIntegrity.NOT_IDENTICAL;
    }

    private void outcome(HashList list, Optional<Digest> digest) {
        Outcome outcome = Outcome.SUCCESSFUL;
        if (digest.isEmpty()) {
            outcome = Outcome.UNDETERMINED;
            steps.remark(Step.DATA_GROUPS, Reason.ALGORITHM_UNSUPPORTED, list.digestAlgorithm());
        } else if (digest.get() == Digest.SHA1) {
            steps.remark(Step.DATA_GROUPS, Reason.ALGORITHM_WEAK, digest.get().standardName());
        }
        // Whom the document is for stands in DG1: without it nothing is proved of anybody. A face that was not read is
        // told,
        // for nobody can then compare it; what was read is proved all the same.
        if (!files.dataGroups().containsKey(1)) {
            outcome = Outcome.UNDETERMINED;
            steps.remark(Step.DATA_GROUPS, Reason.DG_MISSING, "DG1");
        }
        if (!files.dataGroups().containsKey(2)) {
            steps.remark(Step.DATA_GROUPS, Reason.DG_MISSING, "DG2");
        }
        for (var group : integrity.entrySet()) {
            switch (group.getValue()) {
                case NOT_IDENTICAL -> {
                    outcome = Outcome.FAILED;
                    steps.remark(Step.DATA_GROUPS, Reason.DG_HASH, "DG" + group.getKey());
                }
                case NON_CONFORMANT -> {
                    outcome = Outcome.FAILED;
                    steps.remark(Step.DATA_GROUPS, Reason.DG_NOT_IN_SOD, "DG" + group.getKey());
                }
                case IDENTICAL, PRESENT, NOT_PRESENT, ABORTED -> {}
            }
        }
        steps.set(Step.DATA_GROUPS, outcome);
    }

    private void unsigned() {
        Outcome outcome = Outcome.NOT_SUPPORTED;
        if (files.com().isPresent() && hashes != null) {
            outcome = com(files.com().get(), hashes);
        }
        if (files.cardAccess().isPresent() && files.dataGroups().containsKey(14)) {
            Outcome access =
                    cardAccess(files.cardAccess().get(), files.dataGroups().get(14));
            outcome = Overall.of(List.of(outcome, access));
        }
        steps.set(Step.UNSIGNED_FILES, outcome);
    }

    /** EF.COM against EF.SOD: the lists are the same, or somebody hides a group. */
    private Outcome com(byte[] file, HashList list) {
        Optional<CommonFile> com = LdsReader.com(file).found();
        if (com.isEmpty()) {
            steps.remark(Step.UNSIGNED_FILES, Reason.COM_SOD_MISMATCH, "EF.COM");
            return Outcome.FAILED;
        }
        SortedSet<Integer> named = new TreeSet<>(com.get().dataGroups());
        SortedSet<Integer> differing = new TreeSet<>(named);
        differing.addAll(list.hashes().keySet());
        differing.removeIf(group -> named.contains(group) && list.hashes().containsKey(group));
        named.forEach(group -> integrity.putIfAbsent(group, GroupIntegrity.NOT_PRESENT));
        differing.forEach(group -> steps.remark(Step.UNSIGNED_FILES, Reason.COM_SOD_MISMATCH, "DG" + group));
        return differing.isEmpty() ? Outcome.SUCCESSFUL : Outcome.FAILED;
    }

    /**
     * What EF.CardAccess offers stands in DG14 too, and DG14 offers nothing better: otherwise somebody between chip and
     * reader took the better protocol away.
     */
    private Outcome cardAccess(byte[] file, byte @Nullable [] dataGroup14) {
        Optional<List<SecurityInfo>> offered = LdsReader.cardAccess(file).found();
        Optional<List<SecurityInfo>> signed = dataGroup14 == null
                ? Optional.empty()
                : LdsReader.securityInfos(dataGroup14).found();
        if (offered.isEmpty() || signed.isEmpty()) {
            steps.remark(
                    Step.UNSIGNED_FILES,
                    Reason.COM_SOD_MISMATCH,
                    offered.isEmpty() ? "EF.CardAccess" : "EF.CardAccess DG14");
            return Outcome.FAILED;
        }
        List<SecurityInfo> differing = new ArrayList<>();
        offered.get().stream().filter(info -> !holds(signed.get(), info)).forEach(differing::add);
        signed.get().stream()
                .filter(info -> info.kind() == SecurityInfo.Kind.PACE && !holds(offered.get(), info))
                .forEach(differing::add);
        differing.forEach(
                info -> steps.remark(Step.UNSIGNED_FILES, Reason.COM_SOD_MISMATCH, "EF.CardAccess " + info.protocol()));
        return differing.isEmpty() ? Outcome.SUCCESSFUL : Outcome.FAILED;
    }

    private static boolean holds(List<SecurityInfo> infos, SecurityInfo wanted) {
        return infos.stream().anyMatch(info -> MessageDigest.isEqual(info.encoded(), wanted.encoded()));
    }
}
