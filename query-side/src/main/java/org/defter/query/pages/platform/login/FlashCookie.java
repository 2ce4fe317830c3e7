package org.defter.query.pages.platform.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.AbstractFlashMapManager;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What one page says to the next, such as that an act is done, goes along with the browser: the next page may come from another process. */
final class FlashCookie extends AbstractFlashMapManager {

    private static final String NAME = "defter-flash";
    private static final int LONGEST = 2_000;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Box box;

    FlashCookie(Box box) {
        this.box = box;
    }

    private record Said(@Nullable String path, Map<String, String> words, long until) {}

    @Override
    protected @Nullable List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
        return Cookies.read(request, NAME)
                .flatMap(boxed -> box.open(decoded(boxed), NAME))
                .map(FlashCookie::maps)
                .orElse(null);
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static @Nullable List<FlashMap> maps(byte[] content) {
        try {
            return JSON.readValue(content, new TypeReference<List<Said>>() {}).stream()
                    .map(said -> {
                        FlashMap map = new FlashMap();
                        map.putAll(said.words());
                        map.setTargetRequestPath(said.path());
                        map.setExpirationTime(said.until());
                        return map;
                    })
                    .collect(Collectors.toList());
        } catch (JacksonException e) {
            return null;
        }
    }

    @Override
    protected void updateFlashMaps(List<FlashMap> maps, HttpServletRequest request, HttpServletResponse response) {
        if (maps.isEmpty()) {
            Cookies.remove(request, response, NAME);
            return;
        }
        List<Said> said = maps.stream()
                .map(map -> new Said(
                        map.getTargetRequestPath(),
                        map.entrySet().stream()
                                .filter(entry -> entry.getValue() != null)
                                .collect(
                                        Collectors.toMap(Map.Entry::getKey, entry -> String.valueOf(entry.getValue()))),
                        map.getExpirationTime()))
                .toList();
        String boxed =
                Base64.getUrlEncoder().withoutPadding().encodeToString(box.seal(JSON.writeValueAsBytes(said), NAME));
        if (boxed.length() <= LONGEST) {
            Cookies.write(request, response, NAME, boxed);
        }
    }
}
