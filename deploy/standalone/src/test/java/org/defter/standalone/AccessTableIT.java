package org.defter.standalone;

import org.defter.kernel.platform.security.AccessTableContract;

/** Every endpoint of both sides against the table. */
@StandaloneOnPostgres
class AccessTableIT extends AccessTableContract {

    @Override
    protected boolean serves(String method) {
        return true;
    }
}
