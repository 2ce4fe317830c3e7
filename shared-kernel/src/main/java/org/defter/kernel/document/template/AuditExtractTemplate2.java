package org.defter.kernel.document.template;

import java.util.List;
import org.defter.kernel.audit.CaseFile;
import org.defter.kernel.audit.Check;
import org.defter.kernel.audit.Verification;

/** An extract for an audit that computes everything again. */
final class AuditExtractTemplate2 extends AuditExtractTemplate1 {

    @Override
    List<Check> checks(CaseFile file) {
        return Verification.of(file);
    }
}
