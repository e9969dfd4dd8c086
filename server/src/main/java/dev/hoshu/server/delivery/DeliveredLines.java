package dev.hoshu.server.delivery;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.delivery.store.PackRows;
import dev.hoshu.server.order.LineUses;
import dev.hoshu.server.order.Order;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.Map;
import java.util.stream.Collectors;

/** Tells orders which packs their lines have and whether they are registered. */
@Component
class DeliveredLines implements LineUses {

    private static final Sentence OPEN = new Sentence("まだ登録されていません", "not registered yet");

    private final PackRows rows;
    private final PackUses uses;

    DeliveredLines(PackRows rows, PackUses uses) {
        this.rows = rows;
        this.uses = uses;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Integer, Sentence> of(Order order) {
        var issued = rows.ofOrder(order.number());
        var used = uses.of(order.programme(), issued.stream().map(Pack::packSerial).toList());
        return issued.stream()
                .collect(
                        Collectors.toMap(
                                Pack::orderLine,
                                pack -> {
                                    var use = used.get(pack.packSerial());
                                    var state = use == null ? OPEN : use.words();
                                    var serial = pack.serial().printed();
                                    return new Sentence(
                                            serial + "、" + state.ja(), serial + ", " + state.en());
                                }));
    }
}
