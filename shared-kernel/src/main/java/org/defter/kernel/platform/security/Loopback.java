package org.defter.kernel.platform.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/** What is for trying Defter only, and is there only where nobody else reaches it. */
public final class Loopback {

    private Loopback() {}

    /**
     * Stops an application that others can reach.
     *
     * @param address where it listens; none is everywhere
     * @param why what it has that is for nobody else, and what to set instead
     * @throws InvalidConfigurationPropertyValueException unless that is a loopback address
     */
    public static void require(@Nullable String address, String why) {
        if (address == null || address.isBlank() || !isLoopback(address)) {
            throw new InvalidConfigurationPropertyValueException(
                    "server.address", address == null ? "(none)" : address, why);
        }
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
