package org.gatehouse.documents.issue;

import java.time.Instant;
import java.util.List;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.gatehouse.documents.trust.ChainReport;
import org.gatehouse.documents.trust.Reason;
import org.gatehouse.documents.trust.Remark;
import org.gatehouse.documents.trust.TrustStatus;
import org.gatehouse.documents.trust.TrustStore;

/** What a border would find, before anything is released. */
final class SelfCheck {

    private SelfCheck() {}

    static void check(Personalisation made, X509CertificateHolder signer, TrustStore trust, Instant at) {
        ChainReport chain = trust.judge(signer, at);
        if (chain.status() != TrustStatus.TRUSTED) {
            throw new Refusal(new IssueProblem.SelfCheckFailed(chain.remarks()));
        }
        try {
            byte[] sod = made.sod();
            int header = sod.length - length(sod);
            var signed = new CMSSignedData(java.util.Arrays.copyOfRange(sod, header, sod.length));
            boolean right = signed.getSignerInfos()
                    .iterator()
                    .next()
                    .verify(new JcaSimpleSignerInfoVerifierBuilder()
                            .setProvider(new BouncyCastleProvider())
                            .build(signer));
            if (right) {
                return;
            }
        } catch (CMSException | OperatorCreationException | java.security.cert.CertificateException _) {
            // Whatever cannot be verified is not released.
        }
        throw new Refusal(new IssueProblem.SelfCheckFailed(List.of(new Remark(Reason.SIGNATURE_INVALID, "SOD"))));
    }

    private static int length(byte[] sod) {
        int bytes = sod[1] & 0x7F;
        if (sod[1] >= 0) {
            return sod[1];
        }
        int length = 0;
        for (int i = 0; i < bytes; i++) {
            length = length << 8 | Byte.toUnsignedInt(sod[2 + i]);
        }
        return length;
    }
}
