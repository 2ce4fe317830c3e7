package org.defter.query.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.defter.kernel.access.LoginId;
import org.defter.kernel.ledger.Hash;
import org.defter.kernel.platform.operations.OperationsLog;
import org.defter.kernel.platform.security.Caller;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Enters every export in the access log before it is sent: who, what and how filtered, in which form, how many rows, how far the
 * record was told, and the SHA-256 of the file, by which whoever has it can show that it is the one. Exports of what is open to
 * everyone are entered as well, without saying who, for nobody is known.
 */
@Component
public class ExportTrail {

    /** Who exports without a login. */
    private static final String PUBLIC = "public";

    private final OperationsLog log;
    private final JdbcTemplate jdbc;

    ExportTrail(OperationsLog log, JdbcTemplate jdbc) {
        this.log = log;
        this.jdbc = jdbc;
    }

    /**
     * Enters an export.
     *
     * @param format in which form
     * @param rows rows without the headings
     * @param file hash of the file
     */
    public void enter(HttpServletRequest request, String format, long rows, Hash file) {
        Map<String, Object> details = Asked.address(request);
        String actor = Caller.of(request)
                .map(caller -> {
                    details.put("office", caller.office().claim());
                    LoginId login = caller.login();
                    return login.issuer() + " " + login.subject();
                })
                .orElse(PUBLIC);
        details.put("format", format);
        details.put("rows", rows);
        details.put("position", Asked.told(jdbc));
        details.put("bodyHash", file.toString());
        log.append("EXPORTED", actor, "ANSWERED", details);
    }
}
