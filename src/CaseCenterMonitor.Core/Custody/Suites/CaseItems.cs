using NodaTime;

namespace CaseCenterMonitor.Core;

/// <summary>One piece of case property, from being taken to leaving the store for good.</summary>
public sealed class CaseItem : Watched
{
    internal CaseItem(Signal.ItemTaken signal, Stamp stamp)
        : base(new Subject(SubjectKind.Item, signal.Item))
    {
        TakenAt = signal.OccurredAt;
        CaseOfficer = signal.CaseOfficer;
        Tag = signal.Tag;
        Entry = stamp.Entry;
    }

    public string Id => Subject.Id;

    public Instant TakenAt { get; }

    /// <summary>The officer of the case, who may never keep it (Criminal Procedure 2020 art 235).</summary>
    public OfficerNumber CaseOfficer { get; }

    /// <summary>The band or tag on it, if it has one.</summary>
    public WristbandId? Tag { get; }

    public long Entry { get; }

    public Instant? HandedOverAt { get; internal set; }

    public OfficerNumber? Custodian { get; internal set; }

    /// <summary>The room where it belongs; null until it was handed over.</summary>
    public ZoneId? Store { get; internal set; }

    /// <summary>When it must be back; null while it is not lent.</summary>
    public Instant? LentUntil { get; internal set; }

    public OfficerNumber? LentTo { get; internal set; }

    /// <summary>Where its tag is heard, and since when.</summary>
    public WristbandState? TagState { get; internal set; }
}

/// <summary>The ledger of case property.</summary>
public sealed class ItemLedger
{
    private readonly SortedDictionary<string, CaseItem> _items = new(StringComparer.Ordinal);

    /// <summary>In the order of their ids.</summary>
    public IEnumerable<CaseItem> All => _items.Values;

    public CaseItem? Find(string id) => _items.GetValueOrDefault(id);

    internal void Add(CaseItem item) => _items.TryAdd(item.Id, item);
}

public abstract partial record Signal
{
    /// <summary>An entry about one piece of case property that is in the ledger.</summary>
    public abstract record ItemEntry : SuiteEntry
    {
        private protected ItemEntry(Instant occurredAt, OfficerNumber by, string item)
            : base(occurredAt, by) => Item = item;

        public string Item { get; init; }

        internal sealed override Refusal? Check(Situation situation) =>
            situation.Items.Find(Item) is { } item ? Check(item) : Refusal.NotFound($"{Item} is not in the ledger.");

        internal sealed override void Fold(Situation situation, Stamp stamp, Touched touched)
        {
            if (situation.Items.Find(Item) is { } item)
            {
                Fold(item);
                touched.Add(item, Reads.Property);
                if (item.Store is { } store && situation.Centre.Zones.ContainsKey(store))
                {
                    touched.Add(situation.Wristbands.RoomOf(store), Reads.Property);
                }
            }
        }

        private protected virtual Refusal? Check(CaseItem item) => null;

        private protected abstract void Fold(CaseItem item);
    }

    public sealed record ItemTaken(Instant OccurredAt, OfficerNumber By, string Item, OfficerNumber CaseOfficer, WristbandId? Tag = null) : SuiteEntry(OccurredAt, By)
    {
        internal override Refusal? Check(Situation situation) =>
            situation.Items.Find(Item) is not null ? Refusal.Conflict($"{Item} is in the ledger already.")
            : Tag is { } tag && !situation.Wristbands.Knows(tag) ? Refusal.NotFound($"The site file has no tag {tag}.")
            : null;

        internal override void Fold(Situation situation, Stamp stamp, Touched touched)
        {
            if (situation.Items.Find(Item) is null)
            {
                var item = new CaseItem(this, stamp) { TagState = Tag is { } tag ? situation.Wristbands.Find(tag) : null };
                if (item.TagState is { } band)
                {
                    band.Item = item;
                }

                situation.Items.Add(item);
                touched.Add(item, Reads.Property | Reads.Place);
            }
        }
    }

    public sealed record ItemHandedOver(Instant OccurredAt, OfficerNumber By, string Item, OfficerNumber Custodian, ZoneId Store) : ItemEntry(OccurredAt, By, Item)
    {
        private protected override void Fold(CaseItem item) => (item.HandedOverAt, item.Custodian, item.Store) = (OccurredAt, Custodian, Store);
    }

    public sealed record ItemLent(Instant OccurredAt, OfficerNumber By, string Item, OfficerNumber To, Instant Until, string Why) : ItemEntry(OccurredAt, By, Item)
    {
        private protected override Refusal? Check(CaseItem item) =>
            item.HandedOverAt is null ? Refusal.Conflict($"{Item} was never handed over to a custodian.")
            : item.LentUntil is not null ? Refusal.Conflict($"{Item} is lent to {item.LentTo}.")
            : Until <= OccurredAt ? Refusal.Invalid("It must be back after it is lent.")
            : null;

        private protected override void Fold(CaseItem item) => (item.LentUntil, item.LentTo) = (Until, To);
    }

    public sealed record ItemReturned(Instant OccurredAt, OfficerNumber By, string Item, string Condition) : ItemEntry(OccurredAt, By, Item)
    {
        private protected override Refusal? Check(CaseItem item) => item.LentUntil is null ? Refusal.Conflict($"{Item} is not lent.") : null;

        private protected override void Fold(CaseItem item) => (item.LentUntil, item.LentTo) = (null, null);
    }
}
