package org.defter.command.platform;

import org.jspecify.annotations.Nullable;

/**
 * The answer to an act, as it is given and kept.
 *
 * @param status 200 or 201
 * @param location the new resource, where there is one
 * @param receipt what was recorded
 */
record StoredAnswer(int status, @Nullable String location, CommandReceipt receipt) {

    /** The same answer with another position to read by. */
    StoredAnswer at(long position) {
        return new StoredAnswer(status, location, new CommandReceipt(receipt.id(), receipt.version(), position));
    }
}
