package org.gatehouse.benchmarks;

import org.gatehouse.benchmarks.Jmh.Measurements;
import org.gatehouse.cli.Benchmark;

/** Chips verified a second with known signers, beside the one signature that each of them must cost, and beside the peer. */
public final class ChipsBenchmark implements Benchmark {

    @Override
    public String name() {
        return "chips";
    }

    @Override
    public String describe() {
        return "passive authentications a second, chain cached, beside Signature.verify alone and beside JMRTD with Bouncy Castle";
    }

    @Override
    public String run(boolean brief) throws Exception {
        Measurements measured = Jmh.run(ChipSpeed.class, brief);
        Result result = Result.rate(
                name(),
                "chips/s",
                perSecond(measured, "ours/P256"),
                perSecond(measured, "rawVerify/P256"),
                "Signature.verify, P-256");
        return result.with("peer", perSecond(measured, "peer/P256"))
                .with("peerRatio", perSecond(measured, "ours/P256") / perSecond(measured, "peer/P256"))
                .with("rsa2048", perSecond(measured, "ours/RSA_2048"))
                .with("rsa2048Reference", perSecond(measured, "rawVerify/RSA_2048"))
                .with("rsa2048Ratio", perSecond(measured, "ours/RSA_2048") / perSecond(measured, "rawVerify/RSA_2048"))
                .with("rsa2048Peer", perSecond(measured, "peer/RSA_2048"))
                .with("rsa2048PeerRatio", perSecond(measured, "ours/RSA_2048") / perSecond(measured, "peer/RSA_2048"))
                .with("bytes", measured.of("ours/P256").bytes())
                .json();
    }

    private static double perSecond(Measurements measured, String name) {
        return measured.of(name).perSecond();
    }
}
