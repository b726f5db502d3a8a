(* A module that Frama-C loads (wp.sh): how often it looks whether a prover has ended.  Of itself it sleeps for 50 ms in between, as long as most proofs take,
   and once more for every goal; nothing else changes. *)
let () = Task.on_idle := fun work -> try while work () do Unix.sleepf 0.002 done with Db.Cancel -> ()
