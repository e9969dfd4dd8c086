package dev.hoshu.server.dispatch;

import dev.hoshu.domain.dispatch.Spot;
import dev.hoshu.domain.dispatch.StaffMember;
import dev.hoshu.domain.part.PartSite;
import dev.hoshu.domain.part.StockKind;
import dev.hoshu.server.dispatch.store.StaffRows;
import dev.hoshu.server.programme.Programmes;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The door to those who can be sent. Who may look is up to whoever asks (TERR-3). */
@Service
public class Staff {

    private final StaffRows rows;
    private final Programmes programmes;

    /** Made by Spring. */
    Staff(StaffRows rows, Programmes programmes) {
        this.rows = rows;
        this.programmes = programmes;
    }

    /** Everybody on the staff of a programme, by id. */
    @Transactional(readOnly = true)
    public List<StaffMember> all(String programme) {
        return rows.all(programme);
    }

    /** Whether people of a programme are invented, which has to be said wherever they show. */
    @Transactional(readOnly = true)
    public boolean isInvented(String programme) {
        return rows.anyInvented(programme);
    }

    /** The service centres from which somebody can be sent, with their points, by name. */
    public Map<String, Spot> homes(String programme) {
        var homes = new LinkedHashMap<String, Spot>();
        programmes.partSites(programme).stream()
                .filter(site -> site.kind() != StockKind.CENTRAL)
                .forEach(site -> homes.put(site.name(), spot(site)));
        return homes;
    }

    /** Where a centre is; a part may come from any, the central store too. */
    static Spot spot(PartSite site) {
        var point = site.point();
        return new Spot(
                site.name(),
                point.latitude(),
                point.longitude(),
                Objects.requireNonNullElse(point.landMass(), ""));
    }
}
