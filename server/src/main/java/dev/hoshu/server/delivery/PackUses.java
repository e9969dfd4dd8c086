package dev.hoshu.server.delivery;

import java.util.Collection;
import java.util.Map;

/** Says what packs were used for. Whoever registers them knows. */
public interface PackUses {

    /**
     * What these packs were used for, by serial number; those that are not registered are left out.
     * As much is told as the person of this request may see.
     *
     * @param programme the programme's code
     */
    Map<String, PackUse> of(String programme, Collection<String> packSerials);
}
