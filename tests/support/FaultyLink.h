// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <poll.h>

#include <chrono>
#include <deque>

namespace botdeck::test {

/// What a FaultProxy does with bytes. A copy is handed to each link on every turn of the proxy's loop.
struct FaultPlan
{
    enum class Mode { Pass, Blackhole, Reset, Refuse };
    enum class Cut { None, BeforeForwarding, BeforeReply };

    Mode mode = Mode::Pass;
    int delay = 0; ///< milliseconds, in each direction
    Cut cut = Cut::None;
    QByteArray pattern;
    QByteArray after; ///< the pattern counts on a connection that has carried this text since the cut was armed
};

/// One client and its connection to the server, both non-blocking; used on the proxy's thread only.
class FaultyLink
{
public:
    using Clock = std::chrono::steady_clock;

    /// Takes over both descriptors.
    FaultyLink(int client, int server);
    ~FaultyLink();
    Q_DISABLE_COPY_MOVE(FaultyLink)

    /// Fills the two entries to poll, the client's first; an fd of -1 where nothing is waited for.
    void fillPoll(pollfd *entries, const FaultPlan &plan) const;
    /// Milliseconds until something is due, -1 if nothing is.
    [[nodiscard]] int dueIn() const;
    /// Moves what can be moved. Clears the plan's cut when it has struck here.
    void turn(const pollfd *entries, FaultPlan &plan);
    /// Makes the destructor send RST to both sides.
    void reset();
    /// No byte moves any more, whatever the plan becomes; neither side is told.
    void forget() { m_forgotten = true; }
    /// A cut is armed: what was sent before does not count.
    void watchAnew();

    [[nodiscard]] bool isFinished() const { return m_finished; }
    /// Whether a cut struck this link.
    [[nodiscard]] bool wasCut() const { return m_cutState != CutState::None; }
    [[nodiscard]] int roundTrips() const { return m_roundTrips; }

private:
    enum class CutState { None, Flushing, AwaitingReply };
    struct Chunk
    {
        QByteArray bytes;
        Clock::time_point due;
    };
    struct Side
    {
        int fd = -1;
        bool ended = false; // no more bytes come from here
        bool shut = false; // no more bytes go there
        std::deque<Chunk> outgoing;
    };

    void readFromClient(FaultPlan &plan);
    void readFromServer(const FaultPlan &plan);
    [[nodiscard]] bool matches(const QByteArray &bytes, const FaultPlan &plan);
    void strike(QByteArray bytes, FaultPlan &plan);
    void watchReply(const QByteArray &bytes);
    static QByteArray receive(Side &side);
    static void queue(Side &side, const QByteArray &bytes, int delay);
    static bool flush(Side &side);
    static bool isDue(const Side &side);

    Side m_client;
    Side m_server;
    QByteArray m_scanned; // the end of what the client sent, for patterns across reads
    bool m_carriedText = false; // the plan's `after`
    qsizetype m_matchAt = 0; // where in the bytes just read the pattern begins; negative: in those before
    QByteArray m_replyTail;
    Clock::time_point m_cutAt;
    CutState m_cutState = CutState::None;
    bool m_serverSpokeLast = false;
    bool m_finished = false;
    bool m_forgotten = false;
    int m_roundTrips = 0;
};

} // namespace botdeck::test
