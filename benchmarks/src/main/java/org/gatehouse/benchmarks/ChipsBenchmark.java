package org.gatehouse.benchmarks;

import org.gatehouse.benchmarks.ChipPairs.Measured;
import org.gatehouse.cli.Benchmark;
import org.gatehouse.documents.authority.KeyAlgorithm;

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
        Measured curve = ChipPairs.measure(KeyAlgorithm.P256, brief);
        Measured rsa = ChipPairs.measure(KeyAlgorithm.RSA_2048, brief);
        return Result.inTurn(name(), "chips/s", curve.bare(), "Signature.verify, P-256")
                .with("neededRatio", curve.needed().ratio())
                .with("peer", curve.peer().reference())
                .with("peerRatio", curve.peer().ratio())
                .with("rsa2048", rsa.bare().ours())
                .with("rsa2048Reference", rsa.bare().reference())
                .with("rsa2048Ratio", rsa.bare().ratio())
                .with("rsa2048NeededRatio", rsa.needed().ratio())
                .with("rsa2048Peer", rsa.peer().reference())
                .with("rsa2048PeerRatio", rsa.peer().ratio())
                .with("bytes", curve.bytes())
                .json();
    }
}
